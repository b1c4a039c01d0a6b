import type { Moment } from '../../schema/dialect-data.ts';
import type { PrivacyClass } from '../../schema/field-class.ts';
import { dialectFacts } from '../../schema/generated/dialects.ts';
import { eventData } from '../../schema/generated/fields.ts';
import type { Bound } from '../core/bound.ts';
import { mayLeave } from '../core/content-mode.ts';
import type { Told } from '../core/dialects.ts';
import { limitText } from '../core/limit-length.ts';
import { modeOf, type Pending, type Writing } from '../core/to-event.ts';
import type { WireEvent } from '../core/wire-event.ts';
import { exchangesIn, type PlainMessage } from './messages.ts';

/** Everything that the properties of dialects can carry, by name. */
export type Facts = Readonly<Record<string, unknown>>;

type Written = Exclude<Moment, 'sessionStart'>;

const moments = new Map<string, Written>(
  (['userMessage', 'aiResponse', 'toolCall', 'embedding', 'sessionEnd'] as const).map((key) => [
    eventData[key].type,
    key,
  ]),
);

/** Which of the moments that dialects know an event is. */
export const momentOf = ({ event_type: type }: WireEvent): Written | undefined => moments.get(type);

/** What a written event says, by option; it has what the content mode lets out, redacted. */
function saidIn(event: WireEvent, moment: Written): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const [option, wire] of eventData[moment].fields) {
    const value = event.event_properties[wire];
    if (value !== undefined) said[option] = value;
  }
  if (isText(said.content)) said.content = said.content.text;
  return said;
}

function isText(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value;
}

const classes: Readonly<Record<string, PrivacyClass>> = dialectFacts;

/** What was told beside the event, held to the same mode and redaction; of messages as many as `used` facts need. */
export function toldOf(
  { options, bound }: Pending,
  { contentMode, redactor }: Writing,
  used: ReadonlySet<string>,
): Record<string, unknown> {
  const told = (options.told ?? {}) as Told; // Set by this package alone.
  const mode = modeOf(contentMode, options, bound);
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(told)) {
    // What nobody has classified may be anybody's words.
    const privacy = classes[name] ?? 'content';
    if (value === undefined || value === null || !mayLeave(mode, privacy)) continue;
    const needed = name === 'messages' ? messagesFor(used, value as readonly PlainMessage[]) : value; // Made by `tell`.
    left[name] = privacy === 'content' && redactor ? redactor.deep(needed) : needed;
  }
  return left;
}

/** The session of a client, for calls that are made outside any other. */
export interface ClientBound extends Bound {
  readonly clientSessionId?: string | undefined;
}

const EXCHANGES = 3;
const MESSAGES = 5;
const MESSAGE_LENGTH = 200;

/** A history may be long, and redacting what nobody gets would hold up the app. */
function messagesFor(used: ReadonlySet<string>, messages: readonly PlainMessage[]): readonly PlainMessage[] {
  if (used.has('exchanges')) return messages;
  return used.has('messages') ? messages.slice(-MESSAGES) : [];
}

/** The facts of one event. */
export function factsOf(event: WireEvent, moment: Written, told: Told, bound: ClientBound): Facts {
  const said = saidIn(event, moment);
  const isError = said.isError === true;
  const facts: Record<string, unknown> = {
    operation: moment === 'embedding' ? 'embedding' : 'chat_completion',
    succeeded: !isError,
    allTokens: sum(said.inputTokens, said.outputTokens),
    ...said,
    ...told,
    sessionId: said.sessionId ?? told.sessionId ?? bound.clientSessionId,
  };
  if (said.totalTokens !== undefined) facts.allTokens = said.totalTokens;
  if (isError) {
    facts.finishReason ??= 'error';
    // Where its message must not leave, its class still says that it failed.
    facts.failed = said.errorMessage ?? said.errorType ?? 'error';
  }
  if (moment === 'toolCall') {
    facts.input = parsed(said.input);
    facts.output = parsed(said.output);
  }
  const messages = told.messages as readonly PlainMessage[] | undefined; // Made by `tell`.
  if (messages?.length) {
    facts.exchanges = exchangesIn(messages, EXCHANGES);
    facts.messages = messages
      .slice(-MESSAGES)
      .map(({ role, content }) => ({ role, content: cut(content, MESSAGE_LENGTH) }));
  } else {
    facts.exchanges = told.input;
    delete facts.messages;
  }
  for (const name of (told.unsaid ?? []) as readonly string[]) delete facts[name]; // Listed by this package alone.
  return facts;
}

function sum(input: unknown, output: unknown): number | undefined {
  return typeof input === 'number' && typeof output === 'number' ? input + output : undefined;
}

function parsed(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}

/** The beginning of a text, with three dots where it goes on. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${limitText(text, length + 1).slice(0, -1)}...` : text;
}
