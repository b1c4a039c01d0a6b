import type { MessageContent } from '@langchain/core/messages';
import type { Attachment } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';

/** A block of a message. The vendors' own forms pass through the framework as they are, so no one type holds them. */
type Block = Readonly<Record<string, unknown>>;

function blocksOf(content: MessageContent | undefined): readonly Block[] {
  return Array.isArray(content) ? content.filter((block) => typeof block === 'object' && block !== null) : [];
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const objectIn = (value: unknown): Block => (typeof value === 'object' && value !== null ? (value as Block) : {}); // Checked.

export function readText(content: MessageContent | undefined): string | undefined {
  if (typeof content === 'string') return content || undefined;
  return joinTexts(blocksOf(content).map(({ type, text }) => (type === 'text' ? textIn(text) : '')));
}

/** What the model thought aloud, in the framework's form and in those of Anthropic. */
export function readReasoning(content: MessageContent | undefined): string | undefined {
  return joinTexts(
    blocksOf(content).map((block) => {
      if (block.type === 'reasoning') return textIn(block.reasoning);
      return block.type === 'thinking' ? textIn(block.thinking) : '';
    }),
  );
}

const kinds: Readonly<Record<string, string>> = {
  image: 'image',
  image_url: 'image',
  audio: 'audio',
  input_audio: 'audio',
  video: 'video',
  file: 'file',
  document: 'file',
};

export function readAttachments(content: MessageContent | undefined): Attachment[] {
  return blocksOf(content).flatMap((block) => {
    const type = kinds[textIn(block.type)];
    return type === undefined ? [] : [attachmentOf(type, block)];
  });
}

function attachmentOf(type: string, block: Block): Attachment {
  const source = objectIn(block.source);
  const { image_url: image } = block;
  const url = textIn(image) || textIn(objectIn(image).url) || textIn(block.url) || textIn(source.url);
  const mimeType = block.mime_type ?? block.mimeType ?? source.media_type;
  const name = objectIn(block.metadata).filename ?? objectIn(block.metadata).name ?? block.title;
  return {
    type,
    name: textIn(name) || undefined,
    // Data URLs are the file itself, which never leaves.
    url: url && !url.startsWith('data:') ? url : undefined,
    mime_type: textIn(mimeType) || undefined,
  };
}
