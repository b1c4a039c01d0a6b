import type { ReceivedEvent } from '../../src/inbox/index.ts';
import type { FoundSite } from './coding-agent.ts';

export interface Row {
  readonly event: string;
  readonly site: string;
  readonly model: string;
  readonly tokens: string;
  readonly cost: string;
  readonly latency: string;
  readonly problems: string;
}

const properties = ({ event }: ReceivedEvent) => (event.event_properties ?? {}) as Record<string, unknown>; // JSON of the wire.

/** The call site that the runtime linked to an event, as `file:line`. */
const siteOf = (received: ReceivedEvent): string => String(properties(received)['[Agent] Call Site'] ?? '');

/** One line of the table for one event. */
export function rowOf(received: ReceivedEvent): Row {
  const found = properties(received);
  const show = (key: string, format: (value: number) => string) => {
    const value = found[`[Agent] ${key}`];
    return typeof value === 'number' ? format(value) : '';
  };
  return {
    event: received.event.event_type,
    site: siteOf(received),
    model: String(found['[Agent] Model Name'] ?? found['[Agent] Tool Name'] ?? ''),
    tokens: [show('Input Tokens', String), show('Output Tokens', String)].filter(Boolean).join(' → '),
    cost: show('Cost USD', (usd) => `$${usd.toFixed(7)}`),
    latency: show('Latency Ms', (ms) => `${ms.toFixed(0)} ms`),
    problems: received.problems.map(({ message }) => message).join('; '),
  };
}

/** Call sites of the scan that no event was linked to. */
export function unseenSites(sites: readonly FoundSite[], events: readonly ReceivedEvent[]): FoundSite[] {
  const seen = new Set(events.filter(({ event }) => /AI Response|Embedding/.test(event.event_type)).map(siteOf));
  return sites.filter(({ file, line }) => !seen.has(`${file}:${line}`));
}
