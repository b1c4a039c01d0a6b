import { parsed } from '../fields.ts';
import type { ToldSpan } from './dialect.ts';
import { memberOf } from './nested.ts';
import { fromVendor, messagesFrom, type ToldMessage } from './vendor-messages.ts';

/** One message, as the conventions had it before they had attributes for it. */
interface MessageEvent {
  readonly name: string;
  readonly body: unknown;
}

const inputRoles: Readonly<Record<string, string>> = {
  'gen_ai.system.message': 'system',
  'gen_ai.user.message': 'user',
  'gen_ai.assistant.message': 'assistant',
  'gen_ai.tool.message': 'tool',
};

/** Events with all messages of a side: the attribute that holds them, by the one of today. */
const wholes: Readonly<Record<string, Readonly<Record<string, readonly [own: string, role: string]>>>> = {
  'gen_ai.content.prompt': { 'gen_ai.input.messages': ['gen_ai.prompt', 'user'] },
  'gen_ai.content.completion': { 'gen_ai.output.messages': ['gen_ai.completion', 'assistant'] },
};

/** What today is an attribute of the span is one of this event where spans are to stay small. */
const DETAILS = 'gen_ai.client.inference.operation.details';

/** The messages that events of a span tell. */
export function messagesOfEvents(events: ToldSpan['events']): Record<string, unknown> | undefined {
  const told: Record<string, unknown> = messagesOf(events.map(({ name, attributes }) => ({ name, body: attributes })));
  for (const { name, attributes = {} } of events) {
    for (const [today, [own, role]] of Object.entries(wholes[name] ?? {})) {
      told[today] ??= messagesFrom(attributes[own], role);
    }
    if (name !== DETAILS) continue;
    for (const [key, value] of Object.entries(attributes)) if (key.startsWith('gen_ai.')) told[key] ??= value;
  }
  return Object.keys(told).length > 0 ? told : undefined;
}

/** Each event says one message of the conversation, or one answer to it. */
export function messagesOf(events: readonly MessageEvent[]): Record<string, unknown> {
  const input: ToldMessage[] = [];
  const output: ToldMessage[] = [];
  for (const { name, body } of events) {
    const role = inputRoles[name];
    if (role !== undefined) input.push(fromVendor(structured(body), role));
    else if (name === 'gen_ai.choice') output.push(answerIn(body));
  }
  return {
    ...(input.length > 0 ? { 'gen_ai.input.messages': input } : {}),
    ...(output.length > 0 ? { 'gen_ai.output.messages': output } : {}),
  };
}

function answerIn(body: unknown): ToldMessage {
  const message = parsed(memberOf(body, 'message'));
  const whole = typeof message === 'object' && message !== null && !Array.isArray(message);
  return fromVendor(
    whole ? structured(message) : { ...structured(body), content: message ?? memberOf(body, 'content') },
    'assistant',
    memberOf(body, 'finish_reason'),
  );
}

/** Attributes of an event hold structures as JSON. */
function structured(body: unknown): object {
  const calls = parsed(memberOf(body, 'tool_calls'));
  return { role: memberOf(body, 'role'), content: memberOf(body, 'content'), tool_calls: calls };
}
