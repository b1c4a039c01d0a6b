import type OpenAI from 'openai';
import type { StreamUsage } from '../provider.ts';

interface Streaming {
  readonly stream?: boolean | null;
  readonly stream_options?: OpenAI.ChatCompletionStreamOptions | null;
}

interface Counted {
  readonly choices?: readonly unknown[];
  usage?: unknown;
}

/** Token counts of a stream come on request only, in a piece of their own at its end. */
export function streamUsage<Params extends Streaming, Chunk extends Counted>(): StreamUsage<Params, Chunk> {
  return {
    ask: (params) =>
      params.stream === true && params.stream_options?.include_usage === undefined && !('data_sources' in params)
        ? { ...params, stream_options: { ...params.stream_options, include_usage: true } }
        : undefined,
    isAnswer: (chunk) => chunk.choices?.length === 0 && Boolean(chunk.usage),
    // With the option set, every other chunk has `usage: null`, which the app would not see otherwise.
    clean: (chunk) => {
      if (chunk.usage === null) delete chunk.usage;
    },
  };
}
