import { guard } from '../../core/guard.ts';
import { type PlaceBelow, recorderAbove, runRecorded } from '../../core/recorded-inside.ts';
import type { CallBinding } from '../../instrument/binding.ts';
import { FrameworkCall } from '../framework-call.ts';
import { failureOf } from './failure.ts';
import { ModelCall } from './model-call.ts';
import { observedStream } from './observed-stream.ts';
import { readAnswer, readEmbedding } from './read-answer.ts';
import { PartsReader } from './read-parts.ts';
import { readPrompt } from './read-prompt.ts';
import type { Retries } from './retries.ts';
import type { Answer, CallOptions, EmbeddingAnswer, ModelId, StreamPart } from './spec.ts';

/** What runs a model's methods, and records what they do. */
export interface ModelWatch {
  generate<Result>(model: ModelId, params: object, run: () => PromiseLike<Result>): Promise<Result>;
  stream<Part, Result extends { stream: ReadableStream<Part> }>(
    model: ModelId,
    params: object,
    run: () => PromiseLike<Result>,
  ): Promise<Result>;
  embed<Result>(model: ModelId, params: object, run: () => PromiseLike<Result>): Promise<Result>;
}

export interface WatchSetup {
  readonly options: CallBinding;
  /** Who else may see the same call, further down. */
  readonly below: readonly PlaceBelow[];
  /** Where it is known how often a call is tried. */
  readonly retries?: Retries;
}

/** One attempt at a call of a model. */
interface Attempt {
  readonly call: ModelCall;
  readonly params: CallOptions;
}

/** Records the calls of models: one event for each, in whatever way they are made. */
export function watchModels({ options, below, retries }: WatchSetup): ModelWatch {
  /** Prompts whose user text was told: a call that is tried again brings the same one. */
  const told = new WeakSet<object>();

  function begin(kind: 'chat' | 'embedding', model: ModelId, given: object, isStreaming: boolean): Attempt | undefined {
    const params = given as CallOptions; // The specification says so, in all versions.
    const above = recorderAbove();
    if (above && !(above instanceof FrameworkCall)) {
      if (above instanceof ModelCall) above.adopt(options);
      return undefined;
    }
    const left = above?.handOver();
    const again = retries?.take(params);
    if (again) return { call: again, params };
    if (kind === 'embedding')
      return { call: new ModelCall({ kind, model, request: { isStreaming }, options, above: left }), params };
    const request = readPrompt(params, isStreaming);
    const isRetry = params.prompt !== undefined && told.has(params.prompt);
    if (params.prompt !== undefined) told.add(params.prompt);
    return { call: new ModelCall({ kind, model, request, isRetry, options, above: left }), params };
  }

  /** Nothing was told yet. */
  function forget({ call, params }: Attempt): void {
    call.met();
    if (!retries && params.prompt !== undefined) told.delete(params.prompt);
  }

  const start = (...args: Parameters<typeof begin>) => guard('starting a call', begin, ...args);

  async function send<Result>(attempt: Attempt | undefined, run: () => PromiseLike<Result>): Promise<Result> {
    if (!attempt) return run();
    const { call, params } = attempt;
    guard('claiming a call', () => call.sent());
    try {
      return await runRecorded(call, below, run);
    } catch (error) {
      const isKept = guard('holding a call', () => (retries ? retries.hold(params, call, error) : call.giveBack()));
      if (isKept) forget(attempt);
      else guard('ending a call', () => call.end(() => ({}), failureOf(error)));
      throw error;
    }
  }

  return {
    async generate(model, params, run) {
      const attempt = start('chat', model, params, false);
      const result = await send(attempt, run);
      attempt?.call.end(() => readAnswer(result as Answer)); // The specification says so.
      return result;
    },
    async stream(model, params, run) {
      const attempt = start('chat', model, params, true);
      const result = await send(attempt, run);
      if (!attempt) return result;
      attempt.call.pause();
      return guard('observing a stream', () => ({ ...result, stream: watchParts(result.stream, attempt) })) ?? result;
    },
    async embed(model, params, run) {
      const attempt = start('embedding', model, params, false);
      const result = await send(attempt, run);
      attempt?.call.end(() => readEmbedding(result as EmbeddingAnswer)); // The specification says so.
      return result;
    },
  };
}

function watchParts<Part>(stream: ReadableStream<Part>, { call, params }: Attempt): ReadableStream<Part> {
  const reader = new PartsReader();
  const signal = params.abortSignal;
  const end = (...errors: unknown[]) => {
    signal?.removeEventListener('abort', abort);
    call.end(() => reader.end(), errors.length === 0 ? undefined : failureOf(errors[0]));
  };
  // Functions of the SDK stop reading then, and tell the stream nothing.
  const abort = () => end(signal?.reason);
  signal?.addEventListener('abort', abort);
  return observedStream(stream, {
    asked: () => call.resume(),
    given: () => call.pause(),
    part: (part) => {
      call.met();
      // The stream of a model holds the parts of the specification.
      if (guard('reading a part', () => reader.read(part as StreamPart))) call.answered();
    },
    end: (error) => (error === undefined ? end() : end(error)),
  });
}
