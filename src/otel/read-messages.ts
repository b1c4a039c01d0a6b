import type { Attachment, ToolCallRequest } from '../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../providers/text.ts';
import { parsed } from './fields.ts';

/** A message of `gen_ai.input.messages` or `gen_ai.output.messages`. */
interface Message {
  readonly role?: string;
  readonly parts?: unknown;
  /** Some instrumentations keep the vendor's own form. */
  readonly content?: unknown;
  readonly finish_reason?: string;
}

interface Part {
  readonly type?: string;
  readonly content?: unknown;
  readonly text?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
  readonly arguments?: unknown;
  readonly uri?: unknown;
  readonly modality?: unknown;
  readonly mime_type?: unknown;
}

export interface Said {
  readonly text: string | undefined;
  readonly attachments: Attachment[] | undefined;
}

export interface Answer {
  readonly text: string | undefined;
  readonly reasoning: string | undefined;
  readonly toolCalls: ToolCallRequest[] | undefined;
  readonly finishReason: string | undefined;
}

const answerRoles = ['assistant', 'model'];

/** What the user said since the last answer of the model. */
export function readInput(raw: unknown): Said {
  const messages = objectsIn<Message>(raw);
  const said = newMessages(messages, ({ role = '' }) => answerRoles.includes(role)).filter(
    ({ role }) => role === 'user',
  );
  const parts = said.flatMap(partsOf);
  return { text: joinTexts(parts.flatMap(textOf)), attachments: filled(parts.flatMap(attachmentOf)) };
}

/** The system prompt, where it stands among the messages. */
export function readSystem(raw: unknown): string | undefined {
  const messages = objectsIn<Message>(raw).filter(({ role }) => role === 'system' || role === 'developer');
  return joinTexts(messages.flatMap(partsOf).flatMap(textOf));
}

/** The first of the answers: more than one are alternatives. */
export function readOutput(raw: unknown): Answer {
  const [message] = objectsIn<Message>(raw);
  const parts = message ? partsOf(message) : [];
  return {
    text: joinTexts(parts.filter(({ type }) => type !== 'reasoning').flatMap(textOf)),
    reasoning: joinTexts(parts.filter(({ type }) => type === 'reasoning').flatMap(textOf)),
    toolCalls: filled(parts.flatMap(toolCallOf)),
    finishReason: message?.finish_reason,
  };
}

/** `gen_ai.system_instructions`: parts, or a text. */
export function readInstructions(raw: unknown): string | undefined {
  const value = parsed(raw);
  return typeof value === 'string' ? value : joinTexts(objectsIn<Part>(value).flatMap(textOf));
}

function partsOf({ parts, content }: Message): readonly Part[] {
  if (typeof content === 'string') return [{ type: 'text', content }];
  return objectsIn<Part>(parts ?? content);
}

function textOf({ type = 'text', content, text = content }: Part): string[] {
  return (type === 'text' || type === 'reasoning') && typeof text === 'string' ? [text] : [];
}

function toolCallOf({ type, id, name, arguments: given }: Part): ToolCallRequest[] {
  if (type !== 'tool_call' || typeof name !== 'string') return [];
  const text = typeof given === 'string' ? given : JSON.stringify(given ?? {});
  return [{ id: typeof id === 'string' ? id : '', type: 'function', function: { name, arguments: text } }];
}

/** The bytes of a blob are never read. */
function attachmentOf({ type = '', uri, modality, mime_type: mime }: Part): Attachment[] {
  if (!['blob', 'file', 'uri'].includes(type)) return [];
  const url = typeof uri === 'string' && /^https?:/.test(uri) ? uri : undefined;
  const mimeType = typeof mime === 'string' ? mime : undefined;
  return [{ type: typeof modality === 'string' ? modality : 'file', url, mime_type: mimeType }];
}

/** Attributes come from anywhere: whatever is no object is passed over. */
function objectsIn<T extends object>(raw: unknown): readonly T[] {
  const value = parsed(raw);
  if (!Array.isArray(value)) return [];
  // All members of the shapes are optional, and each is checked where it is read.
  return value.filter((item): item is T => typeof item === 'object' && item !== null);
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
