import type { OperationReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { attachmentsIn, type Content, textsIn } from './content.ts';
import { readMistralUsage } from './usage.ts';

interface Params {
  readonly model?: string | null;
  /** Texts, or conversations. */
  readonly inputs?: unknown;
  /** The same, of one method in the newer major. */
  readonly input?: unknown;
  readonly document?: Content;
}

interface Result {
  readonly model?: string;
  /** Of a transcript. */
  readonly text?: string;
  readonly usage?: Readonly<Record<string, unknown>>;
}

function textsOf(inputs: unknown): string[] {
  if (typeof inputs === 'string') return [inputs];
  if (Array.isArray(inputs)) return inputs.flatMap(textsOf);
  if (typeof inputs !== 'object' || inputs === null) return [];
  if ('messages' in inputs) return textsOf(inputs.messages);
  return 'content' in inputs ? textsIn(inputs.content as Content) : []; // What a message holds.
}

/** Models that judge or read something and do not answer: moderation, classes, documents, recordings. */
export const judgingReader: OperationReader<Params, Result, never> = {
  kind: 'span',
  request: ({ model, inputs, input = inputs, document }) => {
    const attachments = attachmentsIn(document);
    return {
      model: model ?? undefined,
      userText: joinTexts(textsOf(input)),
      attachments: attachments.length > 0 ? attachments : undefined,
      isStreaming: false,
    };
  },
  response: ({ model, text, usage }) => ({ model, text, usage: readMistralUsage(usage) }),
};
