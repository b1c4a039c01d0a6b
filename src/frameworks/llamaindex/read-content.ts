import type { MessageContent } from '@llamaindex/core/llms';
import type { Attachment } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';

export function readText(content: MessageContent): string | undefined {
  if (!Array.isArray(content)) return content || undefined;
  return joinTexts(content.map((part) => (part.type === 'text' ? part.text : '')));
}

export function readAttachments(content: MessageContent): Attachment[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((part): Attachment[] => {
    if (part.type === 'text') return [];
    if (part.type !== 'image_url') return [{ type: part.type, mime_type: part.mimeType }];
    const { url } = part.image_url;
    // Data URLs are the file itself, which never leaves.
    return [{ type: 'image', url: url.startsWith('data:') ? undefined : url }];
  });
}
