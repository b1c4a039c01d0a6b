import type { Step } from '../model/conversation.ts';
import type { EventKind } from '../model/event-row.ts';
import { compact, cost, duration, pretty } from './format.ts';
import { inspected } from './state.ts';

const labels: Readonly<Record<EventKind, string>> = {
  user: 'User',
  answer: 'Model',
  tool: 'Tool',
  embedding: 'Embedding',
  span: 'Span',
  end: 'End',
  score: 'Score',
  other: 'Event',
};

interface Place {
  readonly step: Step;
  /** Of the turn: when it began, and how long it took. */
  readonly from: number;
  readonly length: number;
  /** Whose turn it is: said once, and again where another one works. */
  readonly agent: string;
}

/** Characters of JSON that are as easy to read in one line. */
const oneLine = 100;

const share = (value: number, of: number) => `${Math.min(100, Math.max(0, (value / of) * 100)).toFixed(2)}%`;

export function StepRow({ step, from, length, agent }: Place) {
  const { number, kind, depth, title, isError, faults } = step;
  const indent = { '--depth': Math.min(depth, 8) };
  return (
    <article class={`step ${kind}${isError ? ' failed' : ''}`} style={indent}>
      <button
        type="button"
        class="head"
        data-item
        data-event={number}
        aria-pressed={inspected.value === number}
        onClick={() => {
          inspected.value = number;
        }}
      >
        <span class="kind">{labels[kind]}</span>
        <span class="title">{kind === 'user' ? '' : title}</span>
        <Figures step={step} />
        {isError && <span class="mark bad">✕ error</span>}
        {faults.length > 0 && <span class="mark odd">! schema</span>}
        <Track step={step} from={from} length={length} agent={agent} />
        <span class="took">{step.latencyMs === undefined ? '' : duration(step.latencyMs)}</span>
      </button>
      <Body step={step} showsAgent={step.agent !== '' && step.agent !== agent} />
    </article>
  );
}

function Figures({ step }: { step: Step }) {
  const { tokensIn, tokensOut, finish } = step;
  const parts = [
    tokensIn + tokensOut > 0 ? `${compact(tokensIn)} → ${compact(tokensOut)} tokens` : '',
    step.cost === undefined ? '' : cost(step.cost),
    finish,
  ];
  return <span class="dim figures">{parts.filter(Boolean).join(' · ')}</span>;
}

/** Where it lies in its turn. What came before the first piece of the answer is lighter. */
function Track({ step, from, length }: Place) {
  const { startedAt, latencyMs, ttfbMs } = step;
  if (latencyMs === undefined) {
    return (
      <span class="track" aria-hidden="true">
        <i class="moment" style={{ left: share(startedAt - from, length) }} />
      </span>
    );
  }
  const place = { left: share(startedAt - from, length), width: share(latencyMs, length) };
  const wait = ttfbMs === undefined || latencyMs === 0 ? undefined : { width: share(ttfbMs, latencyMs) };
  const says = ttfbMs === undefined ? duration(latencyMs) : `${duration(latencyMs)}, first piece ${duration(ttfbMs)}`;
  return (
    <span class="track" title={says}>
      <i class="bar" style={place}>
        {wait && <i class="wait" style={wait} />}
      </i>
    </span>
  );
}

function Body({ step, showsAgent }: { step: Step; showsAgent: boolean }) {
  const { text, isCut, input, output, asksFor, error, site, agent } = step;
  return (
    <div class="body">
      {text && <p class="said">{isCut ? `${text}…` : text}</p>}
      {input && <Piece name="in" text={input} />}
      {output && <Piece name="out" text={output} />}
      {asksFor.length > 0 && <Piece name="asks for" text={asksFor.join('\n')} />}
      {error && <p class="error">{error}</p>}
      {(site || showsAgent) && (
        <p class="foot dim">
          {showsAgent && <span>{agent}</span>}
          {site && <code>{site}</code>}
        </p>
      )}
    </div>
  );
}

function Piece({ name, text }: { name: string; text: string }) {
  return (
    <div class="piece">
      <span class="dim">{name}</span>
      <pre>{text.length > oneLine ? pretty(text) : text}</pre>
    </div>
  );
}
