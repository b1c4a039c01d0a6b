import { watchBelow } from '../../core/recorded-inside.ts';
import type { Binding } from '../../instrument/binding.ts';
import type { ModelId } from './spec.ts';
import { watchModels } from './watch-models.ts';

export type AmplitudeMiddlewareOptions = Binding;

/** Fits `wrapLanguageModel` of ai 5, 6 and 7, and `wrapEmbeddingModel` of 6 and 7. */
export interface AmplitudeMiddleware {
  readonly specificationVersion: 'v3';
  wrapGenerate<Result>(call: {
    doGenerate: () => PromiseLike<Result>;
    params: object;
    model: ModelId;
  }): Promise<Result>;
  wrapStream<Part, Result extends { stream: ReadableStream<Part> }>(call: {
    doStream: () => PromiseLike<Result>;
    params: object;
    model: ModelId;
  }): Promise<Result>;
  wrapEmbed<Result>(call: { doEmbed: () => PromiseLike<Result>; params: object; model: ModelId }): Promise<Result>;
}

/**
 * Middleware that records each call of a model as `[Agent] AI Response` (or `[Agent] Embedding`), what the user said as
 * `[Agent] User Message`, once for a loop of steps, and each tool that ran between two steps as `[Agent] Tool Call`.
 * The results, stream parts and errors are the model's own. Identity comes from the options, or the session around the
 * call; events go to `ai`, or the default instance.
 *
 * A stream is one answer when it ends, by whatever cause. Of one that the app never reads, or leaves early, ai 5 and 6
 * read the rest themselves, and all of it counts; ai 7 leaves `streamText` standing after a few parts, without a word to
 * the model, and nothing is sent. Abort it by its signal, and what had come is sent.
 *
 * Functions of the SDK try a call again from above the middleware, which is not told how often: there each attempt is an
 * answer of its own, the failed ones with their error. Under the drop-in (`amplitude-ai/ai`), or beside
 * `amplitudeTelemetry` in ai 7, a call that is tried again is one.
 *
 * @example
 * ```ts
 * import { openai } from '@ai-sdk/openai';
 * import { generateText, wrapLanguageModel } from 'ai';
 * import { amplitudeMiddleware } from 'amplitude-ai/vercel-ai';
 *
 * const middleware = amplitudeMiddleware({ userId: 'user-42', agentId: 'support-bot' });
 * const model = wrapLanguageModel({ model: openai('gpt-4o-mini'), middleware });
 * const { text } = await generateText({ model, prompt: 'What is retention?' });
 * ```
 */
export function amplitudeMiddleware(options: AmplitudeMiddlewareOptions = {}): AmplitudeMiddleware {
  watchBelow('middleware');
  const watch = watchModels({ options, below: ['fetch'] });
  return {
    specificationVersion: 'v3',
    wrapGenerate: ({ doGenerate, params, model }) => watch.generate(model, params, doGenerate),
    wrapStream: ({ doStream, params, model }) => watch.stream(model, params, doStream),
    wrapEmbed: ({ doEmbed, params, model }) => watch.embed(model, params, doEmbed),
  };
}
