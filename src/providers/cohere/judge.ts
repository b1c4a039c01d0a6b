import type { Cohere } from 'cohere-ai';
import type { OperationReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { type Answered, readUsage } from './usage.ts';

/** How well documents fit a question. They stay with the app. */
export const cohereRerankReader: OperationReader<
  Cohere.RerankRequest | Cohere.V2RerankRequest,
  Answered<Cohere.RerankResponse | Cohere.V2RerankResponse>,
  never
> = {
  kind: 'span',
  request: ({ model, query }) => ({ model, userText: query, isStreaming: false }),
  response: ({ data }) => ({ usage: readUsage(data.meta) }),
};

/** Which of the app's classes texts belong to. */
export const cohereClassifyReader: OperationReader<Cohere.ClassifyRequest, Answered<Cohere.ClassifyResponse>, never> = {
  kind: 'span',
  request: ({ model, inputs }) => ({ model, userText: joinTexts(inputs ?? []), isStreaming: false }),
  response: ({ data }) => ({
    text: joinTexts((data.classifications ?? []).map(({ prediction }) => prediction ?? '')),
    usage: readUsage(data.meta),
  }),
};

export const cohereSummarizeReader: OperationReader<
  Cohere.SummarizeRequest,
  Answered<Cohere.SummarizeResponse>,
  never
> = {
  kind: 'span',
  request: ({ model, text, temperature }) => ({ model, userText: text, temperature, isStreaming: false }),
  response: ({ data }) => ({ text: data.summary, usage: readUsage(data.meta) }),
};

/** The recording is the first argument; what is asked of it is the second. */
export const cohereListenReader: OperationReader<
  Cohere.audio.TranscriptionsCreateRequest,
  Answered<{ text?: string }>,
  never
> = {
  kind: 'span',
  params: ([, request]) => request as Cohere.audio.TranscriptionsCreateRequest, // The SDK's own signature.
  request: ({ model, temperature }) => ({ model, temperature, attachments: [{ type: 'audio' }], isStreaming: false }),
  response: ({ data }) => ({ text: data.text }),
};
