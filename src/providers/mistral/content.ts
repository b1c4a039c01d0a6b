import type { Attachment } from '../../../schema/llm-call.ts';
import { joinTexts } from '../text.ts';

/** As much of a piece of content as is read, in a message, an entry or an event. */
interface Chunk {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly thinking?: unknown;
  readonly imageUrl?: unknown;
  readonly documentUrl?: unknown;
  readonly documentName?: unknown;
  readonly fileId?: unknown;
  readonly fileName?: unknown;
  readonly toolName?: unknown;
  readonly inputAudio?: unknown;
}

/** A text, one piece or many. */
export type Content = string | Chunk | readonly Chunk[] | null | undefined;

function chunksIn(content: Content): readonly Chunk[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  if (Array.isArray(content)) return content;
  return content ? [content as Chunk] : []; // What is neither text nor list is one piece.
}

export function textsIn(content: Content): string[] {
  return chunksIn(content).flatMap(({ type, text }) => (type === 'text' && typeof text === 'string' ? [text] : []));
}

export const textIn = (content: Content): string | undefined => joinTexts(textsIn(content), '');

/** What the model thought: a list of texts in a piece of its own. */
export function thoughtIn(content: Content): string | undefined {
  const thoughts = chunksIn(content).flatMap(({ thinking }) =>
    Array.isArray(thinking) || typeof thinking === 'string' ? textsIn(thinking) : [],
  );
  return joinTexts(thoughts, '');
}

const kinds: Readonly<Record<string, string>> = {
  image_url: 'image',
  document_url: 'document',
  file: 'file',
  tool_file: 'file',
  input_audio: 'audio',
};

export function attachmentsIn(content: Content): Attachment[] {
  return chunksIn(content).flatMap(({ type, imageUrl, documentUrl, documentName, fileName }) => {
    const kind = kinds[String(type)];
    const url =
      typeof imageUrl === 'object' && imageUrl !== null && 'url' in imageUrl ? imageUrl.url : (imageUrl ?? documentUrl);
    const name = documentName ?? fileName;
    return kind ? [{ type: kind, url: publicUrl(url), name: typeof name === 'string' ? name : undefined }] : [];
  });
}

/** Anything but an address of the web may be the file itself, which never leaves. */
function publicUrl(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url : undefined;
}
