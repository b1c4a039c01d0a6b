import type { Span } from '../../inbox/disk/event-file.ts';
import type { InboxLine } from '../../inbox/disk/inbox-line.ts';
import { callSiteOf } from './call-site-of.ts';

export type EventKind = 'user' | 'answer' | 'tool' | 'embedding' | 'span' | 'end' | 'score' | 'other';

const kinds: Readonly<Record<string, EventKind>> = {
  '[Agent] User Message': 'user',
  '[Agent] AI Response': 'answer',
  '[Agent] Tool Call': 'tool',
  '[Agent] Embedding': 'embedding',
  '[Agent] Span': 'span',
  '[Agent] Session End': 'end',
  '[Agent] Score': 'score',
};

/** What is remembered of an event: enough to count, list, filter and search. The rest is read from disk when asked. */
export interface EventRow {
  readonly number: number;
  readonly span: Span;
  readonly kind: EventKind;
  readonly type: string;
  /** Milliseconds since 1970 at which it began, as far as it says how long it took. */
  readonly startedAt: number;
  readonly latencyMs: number | undefined;
  readonly session: string;
  readonly trace: string;
  readonly user: string;
  readonly agent: string;
  readonly model: string;
  readonly tool: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cost: number | undefined;
  readonly isError: boolean;
  readonly site: string;
  readonly faults: readonly string[];
  /** Lower case; the beginning of what was said. */
  readonly text: string;
}

/** Characters of an event's text that the search knows. */
const searchedLength = 1_000;

const noSession = '(no session)';

export type Properties = Readonly<Record<string, unknown>>;

export function propertiesOf({ event }: Pick<InboxLine, 'event'>): Properties {
  const { event_properties: properties } = event;
  // What is an object is read by key, and each value is looked at before it is used.
  return typeof properties === 'object' && properties !== null ? (properties as Properties) : {};
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The text of a message, which stands in an object of its own. */
export function messageText(properties: Properties): string {
  const message = properties.$llm_message;
  return typeof message === 'object' && message !== null && 'text' in message ? textOf(message.text) : textOf(message);
}

function kindOf(type: string): EventKind {
  return kinds[type] ?? 'other';
}

/** Names come again and again: one string for each. */
const names = new Map<string, string>();
function once(value: unknown): string {
  const text = textOf(value).slice(0, 500);
  const known = names.get(text);
  if (known !== undefined) return known;
  names.set(text, text);
  return text;
}

export function rowOf(line: InboxLine, span: Span, number: number): EventRow {
  const { event, faults } = line;
  const own = propertiesOf(line);
  const latencyMs = numberOf(own['[Agent] Latency Ms']);
  const endedAt = numberOf(event.time) ?? line.receivedAt;
  const user = once(event.user_id ?? event.device_id);
  const searched = [
    messageText(own),
    textOf(own['[Agent] Tool Name']),
    textOf(own['[Agent] Span Name']),
    textOf(own['[Agent] Error Message']),
    textOf(own['[Agent] Tool Input']),
    textOf(own['[Agent] Tool Output']),
  ];
  return {
    number,
    span,
    kind: kindOf(event.event_type),
    type: once(event.event_type),
    startedAt: endedAt - (latencyMs ?? 0),
    latencyMs,
    session: once(own['[Agent] Session ID']) || noSession,
    trace: once(own['[Agent] Trace ID']),
    user,
    agent: once(own['[Agent] Agent Name'] ?? own['[Agent] Agent ID']),
    model: once(own['[Agent] Model Name']),
    tool: once(own['[Agent] Tool Name']),
    tokensIn: numberOf(own['[Agent] Input Tokens']) ?? 0,
    tokensOut: numberOf(own['[Agent] Output Tokens']) ?? 0,
    cost: numberOf(own['[Agent] Cost USD']),
    isError: own['[Agent] Is Error'] === true || own['[Agent] Tool Success'] === false,
    site: once(callSiteOf(own)),
    faults: faults.map((fault) => once(fault)),
    text: searched.filter(Boolean).join('\n').slice(0, searchedLength).toLowerCase(),
  };
}
