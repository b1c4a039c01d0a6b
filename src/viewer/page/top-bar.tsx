import { compact, cost, plural } from './format.ts';
import { connection, go, isHelpOpen, overview, type View, view } from './state.ts';
import { nextTheme, theme } from './theme.ts';

const tabs: readonly { readonly name: View; readonly label: string }[] = [
  { name: 'sessions', label: 'Conversations' },
  { name: 'metrics', label: 'Metrics' },
  { name: 'sites', label: 'Call sites' },
  { name: 'faults', label: 'Schema problems' },
];

const connections = { connecting: 'Connecting', live: 'Live', lost: 'Connection lost', locked: 'Locked' } as const;
const themes = {
  system: { sign: '◐', label: 'Colours as the system has them' },
  light: { sign: '☀', label: 'Light colours' },
  dark: { sign: '☾', label: 'Dark colours' },
} as const;

export function TopBar() {
  const { sign, label } = themes[theme.value];
  const seen = overview.value;
  return (
    <header class="top">
      <a class="brand" href="#/sessions">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M6 17.5h4.2l2.6-8 4.4 14 3-9.5 1.6 3.5H26" />
        </svg>
        Inbox
      </a>
      <nav aria-label="Views">
        {tabs.map((tab) => (
          <a
            key={tab.name}
            href={`#/${tab.name}`}
            aria-current={view.value === tab.name ? 'page' : undefined}
            onClick={() => go(tab.name)}
          >
            {tab.label}
            {tab.name === 'faults' && seen && seen.faults > 0 && <span class="badge">{compact(seen.faults)}</span>}
          </a>
        ))}
      </nav>
      {seen && seen.events > 0 && (
        <dl class="totals" aria-label="Totals">
          <Total label="events" value={compact(seen.events)} />
          <Total label="tokens" value={compact(seen.tokens)} />
          <Total label="cost" value={cost(seen.cost)} />
          <Total label={seen.errors === 1 ? 'error' : 'errors'} value={compact(seen.errors)} />
        </dl>
      )}
      <p class={`live ${connection.value}`} role="status" title={seen && plural(seen.duplicates, 'repeated event')}>
        {connections[connection.value]}
      </p>
      <button type="button" class="icon" onClick={nextTheme} aria-label={`${label}. Change`} title={`${label} (t)`}>
        {sign}
      </button>
      <button
        type="button"
        class="icon"
        aria-label="Keys"
        title="Keys (?)"
        onClick={() => {
          isHelpOpen.value = true;
        }}
      >
        ?
      </button>
    </header>
  );
}

function Total({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
