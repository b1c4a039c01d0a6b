import { parsed } from '../fields.ts';
import { memberOf } from './nested.ts';

/** A message of the conventions, with its parts. */
export interface ToldMessage {
  readonly role: string;
  readonly parts: readonly object[];
  readonly finish_reason?: unknown;
}

type Reader = (part: unknown) => object;

const text = (content: unknown) => ({ type: 'text', content });

/** Parts of a message in the vendors' forms, by their type, in that of the conventions. */
const partReaders: Readonly<Record<string, Reader>> = {
  text: (part) => text(memberOf(part, 'text') ?? memberOf(part, 'content')),
  input_text: (part) => text(memberOf(part, 'text')),
  output_text: (part) => text(memberOf(part, 'text')),
  reasoning: (part) => ({ type: 'reasoning', content: memberOf(part, 'content') ?? memberOf(part, 'text') }),
  thinking: (part) => ({ type: 'reasoning', content: memberOf(part, 'thinking') }),
  tool_use: (part) => toolCall(memberOf(part, 'id'), memberOf(part, 'name'), memberOf(part, 'input')),
  image_url: (part) => picture(memberOf(part, 'image_url', 'url') ?? memberOf(part, 'image_url')),
  image: (part) => picture(memberOf(part, 'image', 'image', 'url') ?? memberOf(part, 'image', 'url')),
};

const picture = (uri: unknown) => ({ type: 'uri', modality: 'image', uri });

export function toolCall(id: unknown, name: unknown, given: unknown): object {
  return { type: 'tool_call', id, name, arguments: given };
}

/** One message as OpenAI, Anthropic or their like write it. A text may be the JSON of parts. */
export function fromVendor(message: unknown, role = 'user', finishReason?: unknown): ToldMessage {
  const asked = memberOf(message, 'tool_calls');
  const calls = (Array.isArray(asked) ? asked : []).map((call) =>
    toolCall(
      memberOf(call, 'id'),
      memberOf(call, 'function', 'name') ?? memberOf(call, 'name'),
      memberOf(call, 'function', 'arguments') ?? memberOf(call, 'arguments'),
    ),
  );
  const given = memberOf(message, 'role');
  return {
    role: typeof given === 'string' ? given : role,
    parts: [...partsIn(memberOf(message, 'content') ?? memberOf(message, 'parts')), ...calls],
    ...(finishReason === undefined ? {} : { finish_reason: finishReason }),
  };
}

/** The parts of what was said: a text, a list of parts, or the JSON of such a list. */
export function partsIn(content: unknown): object[] {
  const value = typeof content === 'string' && /^\s*\[\s*\{\s*"/.test(content) ? parsed(content) : content;
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) return [text(typeof value === 'string' ? value : JSON.stringify(value))];
  return value.map((part) => {
    if (typeof part === 'string') return text(part);
    const type = memberOf(part, 'type');
    const read = typeof type === 'string' ? partReaders[type] : partReaders.text;
    return read ? read(part) : { type };
  });
}

/** A list of messages in a vendor's form, or one text. */
export function messagesFrom(raw: unknown, role: string): ToldMessage[] | undefined {
  const value = parsed(raw);
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map((message) => fromVendor(message, role));
  return [typeof value === 'object' ? fromVendor(value, role) : { role, parts: partsIn(value) }];
}
