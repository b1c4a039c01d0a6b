import type { Attachment, LlmRequest } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../../providers/text.ts';

interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly mimeType?: string;
  readonly mediaType?: string;
  readonly filename?: string;
}

interface Message {
  readonly role?: string;
  readonly content?: string | readonly Part[];
}

const partsOf = ({ content = [] }: Message): readonly Part[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content;
const textsOf = (message: Message) =>
  partsOf(message).flatMap(({ type, text }) => (type === 'text' ? [text ?? ''] : []));

/** What a generation says to its model: the words of the user since the last answer, and the instructions. */
export function readPrompt(input: unknown): Partial<LlmRequest> {
  const messages = messagesIn(input);
  const fresh = newMessages(messages, ({ role }) => role === 'assistant').filter(({ role }) => role === 'user');
  const files = fresh.flatMap(partsOf).filter(({ type }) => type === 'file' || type === 'image');
  const instructions = messages.filter(({ role }) => role === 'system').flatMap(textsOf);
  return {
    userText: joinTexts(fresh.flatMap(textsOf)),
    attachments: files.length > 0 ? files.map(attachmentOf) : undefined,
    systemPrompt: joinTexts(instructions),
  };
}

function messagesIn(input: unknown): readonly Message[] {
  const given = typeof input === 'object' && input !== null && 'messages' in input ? input.messages : input;
  return Array.isArray(given) ? given : [];
}

function attachmentOf({ type, mimeType, mediaType = mimeType, filename }: Part): Attachment {
  const kind = type === 'image' || mediaType?.startsWith('image/') ? 'image' : 'file';
  return { type: kind, name: filename, mime_type: mediaType };
}
