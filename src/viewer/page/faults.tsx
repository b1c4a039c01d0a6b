import { plural, when } from './format.ts';
import { go, inspected } from './state.ts';
import { useAnswer } from './use-answer.ts';

/** What stands between backticks is code. */
const withCode = (text: string) =>
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part));

export function FaultsView() {
  const { value, error } = useAnswer('faults', {});
  if (error) return <p class="wait">{error}</p>;
  if (!value) return <p class="wait">Checking…</p>;
  return (
    <div class="sheet">
      <h1>Schema problems</h1>
      {value.length === 0 && <p class="notice good">✓ Every event fits the schema.</p>}
      <ul class="faults" data-items>
        {value.map(({ type, fault, fix, events, newest }) => (
          <li key={`${type}\n${fault}`}>
            <p class="dim">
              {type} · {plural(events, 'event')} · last {when(newest.at)}
            </p>
            <h2>{fault}</h2>
            <p class="fix">
              <strong>Fix</strong> {withCode(fix)}
            </p>
            <button
              type="button"
              class="link"
              data-item
              onClick={() => {
                inspected.value = newest.number;
              }}
            >
              Show the newest event
            </button>
            <button type="button" class="link" onClick={() => go('sessions', newest.session)}>
              Open its conversation
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
