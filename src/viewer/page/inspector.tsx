import { useEffect, useRef } from 'preact/hooks';
import type { InboxLine } from '../../inbox/disk/inbox-line.ts';
import { pretty, when } from './format.ts';
import { go, inspected } from './state.ts';
import { useAnswer } from './use-answer.ts';

export function Inspector() {
  const number = inspected.value;
  return number === undefined ? null : <Inspected key={number} number={number} />;
}

/** One event with every property, as it came. */
function Inspected({ number }: { number: number }) {
  const { value, error } = useAnswer('event', { number });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = () => {
    inspected.value = undefined;
  };
  return (
    <aside class="inspector" aria-label="Event" tabIndex={-1} ref={panel} data-part="inspector">
      <button type="button" class="icon close" aria-label="Close (Esc)" onClick={close}>
        ✕
      </button>
      {error && <p>{error}</p>}
      {value && <Details line={value} />}
    </aside>
  );
}

function Details({ line }: { line: InboxLine }) {
  const { event, faults, receivedAt } = line;
  const { event_type: type, event_properties: properties, ...envelope } = event;
  return (
    <>
      <h2>{type}</h2>
      <p class="dim">received {when(receivedAt)}</p>
      {faults.length > 0 && (
        <div class="notice odd">
          <strong>The schema says</strong>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <button type="button" class="link" onClick={() => go('faults')}>
            What to do about it
          </button>
        </div>
      )}
      <Fields name="Properties" of={properties} />
      <Fields name="Envelope" of={envelope} />
    </>
  );
}

function Fields({ name, of }: { name: string; of: unknown }) {
  const entries = typeof of === 'object' && of !== null ? Object.entries(of) : [['value', of] as const];
  return (
    <>
      <h3>{name}</h3>
      <dl class="fields">
        {entries.map(([key, value]) => (
          <div key={key}>
            <dt>{key.replace(/^\[Agent\] /, '')}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function shown(value: unknown) {
  if (typeof value === 'object' && value !== null) return <pre>{JSON.stringify(value, null, 2)}</pre>;
  const text = String(value);
  const isJson = /^[[{]/.test(text);
  return isJson ? <pre>{pretty(text)}</pre> : text;
}
