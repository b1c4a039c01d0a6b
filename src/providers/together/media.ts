import type { Together } from 'together-ai';
import type { Attachment } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';
import { readTogetherUsage } from './chat.ts';

/** Pictures that the app gives are named by their address, and counted when they are the picture itself. */
function picturesOf(urls: readonly (string | undefined)[]): Attachment[] | undefined {
  const given = urls.filter((url) => url !== undefined);
  if (given.length === 0) return undefined;
  return given.map((url) => ({ type: 'image', url: /^https?:/i.test(url) ? url : undefined }));
}

/** A picture from words. It stays with the app. */
export const togetherImagesReader: OperationReader<Together.ImageGenerateParams, Together.ImageFile, never> = {
  kind: 'span',
  request: ({ model, prompt, image_url: image, reference_images: others = [] }) => ({
    model,
    userText: prompt,
    attachments: picturesOf([image, ...others]),
    isStreaming: false,
  }),
  response: ({ model }) => ({ model }),
};

/** A film from words: the answer is a job, which the app looks after. */
export const togetherVideosReader: OperationReader<Together.VideoCreateParams, Together.VideoJob, never> = {
  kind: 'span',
  request: ({ model, prompt, frame_images: frames = [], reference_images: others = [] }) => ({
    model,
    userText: prompt,
    attachments: picturesOf([...frames.map((frame) => frame.input_image), ...others]),
    isStreaming: false,
  }),
  response: ({ model, status, error }) => ({
    model,
    failure:
      status === 'failed'
        ? { message: error?.message ?? '', type: error?.code ?? 'VideoJobError', source: 'provider' }
        : undefined,
  }),
};

/** How well documents fit a question. They stay with the app. */
export const togetherRerankReader: OperationReader<Together.RerankCreateParams, Together.RerankCreateResponse, never> =
  {
    kind: 'span',
    request: ({ model, query }) => ({ model, userText: query, isStreaming: false }),
    response: ({ model, usage }) => ({ model, usage: readTogetherUsage(usage) }),
  };
