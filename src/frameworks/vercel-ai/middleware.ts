import { guard } from '../../core/guard.ts';
import type { Binding } from '../../instrument/binding.ts';
import { failureOf } from './failure.ts';
import { ModelCall } from './model-call.ts';
import { observedStream } from './observed-stream.ts';
import { readAnswer } from './read-answer.ts';
import { PartsReader } from './read-parts.ts';
import { readPrompt } from './read-prompt.ts';
import type { Answer, CallOptions, EmbeddingAnswer, ModelId, StreamPart } from './spec.ts';

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
  /** Prompts whose user text was told: a call that is tried again brings the same one. */
  const told = new WeakSet<object>();

  function start(kind: 'chat' | 'embedding', model: ModelId, params: object, isStreaming: boolean) {
    return guard('starting a call', () => {
      if (kind === 'embedding') return new ModelCall(kind, model, { isStreaming }, options);
      const request = readPrompt(params as CallOptions, isStreaming); // The specification says so, in all versions.
      const { prompt } = params as CallOptions; // As above.
      const isRetry = prompt !== undefined && told.has(prompt);
      if (prompt !== undefined) told.add(prompt);
      const said = isRetry ? { ...request, userText: undefined, attachments: undefined } : request;
      return new ModelCall(kind, model, said, options);
    });
  }

  return {
    specificationVersion: 'v3',
    async wrapGenerate({ doGenerate, params, model }) {
      const call = start('chat', model, params, false);
      return observed(call, doGenerate, (result) => call?.end(() => readAnswer(result as Answer))); // As above.
    },
    async wrapStream({ doStream, params, model }) {
      const call = start('chat', model, params, true);
      const result = await observed(call, doStream, () => call?.pause());
      if (!call) return result;
      return guard('observing a stream', () => ({ ...result, stream: watch(result.stream, call) })) ?? result;
    },
    async wrapEmbed({ doEmbed, params, model }) {
      const call = start('embedding', model, params, false);
      return observed(call, doEmbed, (result) => call?.end(() => readEmbedding(result as EmbeddingAnswer))); // As above.
    },
  };
}

async function observed<Result>(
  call: ModelCall | undefined,
  run: () => PromiseLike<Result>,
  then: (result: Awaited<Result>) => void,
): Promise<Result> {
  let result: Awaited<Result>;
  try {
    result = await run();
  } catch (error) {
    call?.end(() => ({}), failureOf(error));
    throw error;
  }
  then(result);
  return result;
}

function watch<Part>(stream: ReadableStream<Part>, call: ModelCall): ReadableStream<Part> {
  const reader = new PartsReader();
  return observedStream(stream, {
    asked: () => call.resume(),
    given: () => call.pause(),
    part: (part) => {
      // The stream of a model holds the parts of the specification.
      if (guard('reading a part', () => reader.read(part as StreamPart))) call.answered();
    },
    end: (error) => call.end(() => reader.end(), error === undefined ? undefined : failureOf(error)),
  });
}

function readEmbedding({ embeddings, usage }: EmbeddingAnswer) {
  return { usage: { input: usage?.tokens }, dimensions: embeddings?.[0]?.length };
}
