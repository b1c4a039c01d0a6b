import type OpenAI from 'openai';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { attachedFile } from './attached-file.ts';
import { readResponseUsage } from './usage.ts';

type Event = OpenAI.Images.ImageGenStreamEvent | OpenAI.Images.ImageEditStreamEvent;

/** All ways of making a picture, as far as they are alike. */
interface Params {
  model?: string | null;
  prompt?: string;
  image?: unknown;
  mask?: unknown;
  stream?: boolean | null;
}

function attachmentsOf({ image, mask }: Params) {
  const files = [image ?? [], mask ?? []].flat();
  return files.length > 0 ? files.map((file) => attachedFile('image', file)) : undefined;
}

function readStream(): StreamReader<Event> {
  let usage: ReturnType<typeof readResponseUsage>;
  return {
    read(event) {
      if ('usage' in event) usage = readResponseUsage(event.usage);
      return true;
    },
    end: () => ({ usage }),
  };
}

/** Pictures are bytes, and stay with the app; what is told is what was asked for and what it took. */
export const imagesReader: OperationReader<Params, OpenAI.ImagesResponse, Event> = {
  kind: 'span',
  request: (params) => ({
    model: params.model ?? undefined,
    userText: params.prompt,
    attachments: attachmentsOf(params),
    isStreaming: params.stream === true,
  }),
  response: ({ data, usage }) => ({
    text: joinTexts((data ?? []).map((image) => image.revised_prompt ?? '')),
    usage: readResponseUsage(usage),
  }),
  stream: readStream,
};
