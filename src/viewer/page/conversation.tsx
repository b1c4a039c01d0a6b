import { useEffect, useState } from 'preact/hooks';
import type { Turn } from '../model/conversation.ts';
import type { SessionSummary } from '../model/session-summary.ts';
import { compact, cost, duration, plural, time, when } from './format.ts';
import { go, opened } from './state.ts';
import { StepRow } from './step.tsx';
import { useAnswer } from './use-answer.ts';

export function ConversationView() {
  const id = opened.value;
  if (id === undefined) {
    return (
      <section class="detail blank" aria-label="Conversation">
        <p>
          Choose a conversation to see its turns. <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>?</kbd>{' '}
          lists all keys.
        </p>
      </section>
    );
  }
  return <Opened key={id} id={id} />;
}

function Opened({ id }: { id: string }) {
  const [from, setFrom] = useState(0);
  const { value, error } = useAnswer('session', { id, from });
  useEffect(() => {
    document.querySelector('.detail')?.scrollTo(0, 0);
  }, [from]);
  if (error)
    return (
      <section class="detail blank">
        <p>{error}</p>
      </section>
    );
  if (!value)
    return (
      <section class="detail blank">
        <p class="wait">Opening…</p>
      </section>
    );
  const { summary, turns, before, behind } = value;
  return (
    <section class="detail" aria-label="Conversation" data-items data-part="conversation">
      <Heading summary={summary} />
      {before > 0 && (
        <button type="button" class="more" onClick={() => setFrom(0)}>
          Back to the first turn ({plural(before, 'event')} before)
        </button>
      )}
      {turns.map((turn, index) => (
        <TurnBlock key={turn.steps[0]?.number ?? index} turn={turn} number={from + index + 1} />
      ))}
      {behind > 0 && (
        <button type="button" class="more" onClick={() => setFrom(from + turns.length)} data-item>
          Go on ({plural(behind, 'event')} behind)
        </button>
      )}
    </section>
  );
}

function Heading({ summary }: { summary: SessionSummary }) {
  const { id, title, user, agents, models, startedAt, endedAt, tokens, turns, errors, isOver } = summary;
  return (
    <header class="heading">
      <button type="button" class="icon back" aria-label="Close the conversation" onClick={() => go('sessions')}>
        ←
      </button>
      <h1>{title || id}</h1>
      <p class="dim">
        <code>{id}</code>
        {user && <span>{user}</span>}
        {agents.length > 0 && <span>{agents.join(', ')}</span>}
        {models.length > 0 && <span>{models.join(', ')}</span>}
      </p>
      <dl class="facts">
        <Fact name="Began" value={when(startedAt)} />
        <Fact name={isOver ? 'Lasted' : 'So far'} value={duration(endedAt - startedAt)} />
        <Fact name="Turns" value={String(turns)} />
        <Fact name="Model time" value={duration(summary.latencyMs)} />
        <Fact name="Tokens" value={compact(tokens)} />
        <Fact name="Cost" value={cost(summary.cost)} />
        <Fact name="Errors" value={String(errors)} isBad={errors > 0} />
      </dl>
    </header>
  );
}

function Fact({ name, value, isBad = false }: { name: string; value: string; isBad?: boolean }) {
  return (
    <div class={isBad ? 'bad' : ''}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function TurnBlock({ turn, number }: { turn: Turn; number: number }) {
  const { startedAt, endedAt, steps } = turn;
  const spent = steps.reduce<number | undefined>(
    (sum, step) => (step.cost === undefined ? sum : (sum ?? 0) + step.cost),
    undefined,
  );
  return (
    <section class="turn" aria-label={`Turn ${number}`}>
      <h2>
        Turn {number}
        <span class="dim">
          {time(startedAt)} · {duration(endedAt - startedAt)}
          {spent !== undefined && ` · ${cost(spent)}`}
        </span>
      </h2>
      {steps.map((step) => (
        <StepRow
          key={step.number}
          step={step}
          from={startedAt}
          length={Math.max(1, endedAt - startedAt)}
          agent={steps[0]?.agent ?? ''}
        />
      ))}
    </section>
  );
}
