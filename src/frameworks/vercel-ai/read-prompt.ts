import type { Attachment, LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../../providers/text.ts';
import type { CallOptions, Message, Part } from './spec.ts';

const isAnswer = ({ role }: Message) => role === 'assistant';

function partsOf({ content }: Message): readonly Part[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

function textsOf(message: Message): string[] {
  return partsOf(message).flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []));
}

/** What a call says that was not said before: steps of one loop send the same history again and again. */
export function readPrompt({ prompt = [], ...options }: CallOptions, isStreaming: boolean): LlmRequest {
  const fresh = newMessages(prompt, isAnswer, isAnswer);
  const said = fresh.filter(({ role }) => role === 'user');
  const attachments = said.flatMap((message) => partsOf(message).flatMap(attachmentOf));
  const system = prompt.filter(({ role }) => role === 'system');
  return {
    userText: joinTexts(said.flatMap(textsOf)),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages: prompt,
    systemPrompt: joinTexts(system.flatMap(textsOf)),
    tools: options.tools,
    toolResults: fresh.filter(({ role }) => role === 'tool').flatMap((message) => partsOf(message).flatMap(resultOf)),
    temperature: options.temperature,
    maxOutputTokens: options.maxOutputTokens,
    topP: options.topP,
    isStreaming,
  };
}

function attachmentOf({ type, mediaType = '', filename, data }: Part): Attachment[] {
  if (type !== 'file') return [];
  const [kind = ''] = mediaType.split('/');
  const known = ['image', 'audio', 'video'].includes(kind) ? kind : 'file';
  return [{ type: known, name: filename, url: urlOf(data), mime_type: mediaType || undefined }];
}

/** Bytes and base64 are the file itself, which never leaves. */
function urlOf(data: unknown): string | undefined {
  if (data instanceof URL) return data.protocol === 'data:' ? undefined : data.href;
  if (typeof data === 'string') return /^https?:/.test(data) ? data : undefined;
  return typeof data === 'object' && data !== null && 'url' in data ? urlOf(data.url) : undefined;
}

function resultOf({ type, toolCallId, output }: Part): ToolResult[] {
  if (type !== 'tool-result' || toolCallId === undefined) return [];
  return [{ callId: toolCallId, output: outputOf(output), isError: output?.type.startsWith('error') }];
}

/** Results may hold pictures: their kinds are told, and not their bytes. */
function outputOf(output: Part['output']): unknown {
  if (output?.type !== 'content' || !Array.isArray(output.value)) return output?.value;
  const parts: readonly Part[] = output.value; // The form that its type "content" stands for.
  return parts.map(({ type, text, mediaType }) => (type === 'text' ? { type, text } : { type, mediaType }));
}
