import type OpenAI from 'openai';
import type { Attachment } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { publicUrl } from './public-url.ts';

type Params = OpenAI.ModerationCreateParams;
type Part = string | OpenAI.ModerationMultiModalInput;

function partsOf(input: Params['input']): readonly Part[] {
  return Array.isArray(input) ? input : [input];
}

function attachmentOf(part: Part): Attachment[] {
  if (typeof part === 'string' || part.type !== 'image_url') return [];
  return [{ type: 'image', url: publicUrl(part.image_url?.url) }];
}

function textOf(part: Part): string[] {
  if (typeof part === 'string') return [part];
  return part.type === 'text' ? [part.text] : [];
}

/** What was judged, and what was found: the names of the categories. */
export const moderationsReader: OperationReader<Params, OpenAI.ModerationCreateResponse, never> = {
  kind: 'span',
  request: ({ model, input }) => {
    const attachments = partsOf(input).flatMap(attachmentOf);
    return {
      model,
      userText: joinTexts(partsOf(input).flatMap(textOf)),
      attachments: attachments.length > 0 ? attachments : undefined,
    };
  },
  response: ({ model, results }) => {
    const found = (results ?? []).flatMap(({ categories }) =>
      Object.entries(categories ?? {}).flatMap(([name, isFlagged]) => (isFlagged ? [name] : [])),
    );
    return { model, text: [...new Set(found)].join(', ') || undefined };
  },
};
