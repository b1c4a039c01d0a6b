import type { Attachment, LlmRequest, LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../../providers/text.ts';

/** What the framework's own messages have of which we make use; its types leave the items of spans open. */
export interface Item {
  readonly type?: string;
  readonly role?: string;
  readonly content?: string | readonly Part[];
  readonly callId?: string;
  readonly name?: string;
  readonly arguments?: string;
}

interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly image?: unknown;
  readonly filename?: string;
}

const isUser = ({ role }: Item) => role === 'user';
const isSystem = ({ role }: Item) => role === 'system' || role === 'developer';

/** What the model made: its messages, calls and reasoning; what goes in is told by a role or is a result. */
function isAnswer(item: Item): boolean {
  return item.role ? item.role === 'assistant' : !/_(result|output|response)$/.test(item.type ?? '');
}

function textsOf({ content }: Item): string[] {
  if (typeof content === 'string') return [content];
  return (content ?? []).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
}

function attachmentsOf({ content }: Item): Attachment[] {
  if (typeof content === 'string') return [];
  return (content ?? []).flatMap(({ type, image, filename }): Attachment[] => {
    if (type === 'input_image') return [{ type: 'image', url: publicUrl(image) }];
    if (type === 'input_file') return [{ type: 'file', name: filename }];
    return type === 'audio' ? [{ type: 'audio' }] : [];
  });
}

/** Data URLs are the file itself, which never leaves. */
function publicUrl(image: unknown): string | undefined {
  return typeof image === 'string' && /^https?:/.test(image) ? image : undefined;
}

/** What a request says that was not said before. Results of tools are left out: the framework tells of them itself. */
export function readItems(input: string | readonly Item[] | undefined): LlmRequest {
  const items = typeof input === 'string' ? [{ role: 'user', content: input }] : (input ?? []);
  const said = newMessages(items, isAnswer).filter(isUser);
  const attachments = said.flatMap(attachmentsOf);
  return {
    userText: joinTexts(said.flatMap(textsOf)),
    attachments: attachments.length > 0 ? attachments : undefined,
    systemPrompt: joinTexts(items.filter(isSystem).flatMap(textsOf)),
  };
}

/** The answer of a model that is not OpenAI's, in the framework's own form. */
export function readOutputItems(items: readonly Item[]): LlmResponse {
  const said = items.filter(({ role }) => role === 'assistant');
  const thought = items.filter(({ type }) => type === 'reasoning');
  return {
    text: joinTexts(said.flatMap(textsOf)),
    reasoning: joinTexts(thought.flatMap(textsOf)),
    toolCalls: items.flatMap(toolCallOf),
  };
}

function toolCallOf({ type, callId, name, arguments: text }: Item): ToolCallRequest[] {
  if (type !== 'function_call' || callId === undefined || name === undefined) return [];
  return [{ id: callId, type: 'function', function: { name, arguments: text ?? '' } }];
}
