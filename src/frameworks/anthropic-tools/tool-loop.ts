import { randomUUID } from 'node:crypto';
import type Anthropic from '@anthropic-ai/sdk';
import { guard } from '../../core/guard.ts';
import { runInScope, type Scope } from '../../core/scope.ts';
import { bindingOf } from '../../instrument/binding.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { placeOf } from '../place-of.ts';
import { checkLoop } from './check-loop.ts';
import { runTool, type ToolHandler } from './run-tool.ts';
import { ToolLoopStream } from './tool-loop-stream.ts';
import { type Messages, trackedMessages } from './tracked-messages.ts';
import { type LoopEnds, type ToolLoopResult, turnsOf } from './turns.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A client of `@anthropic-ai/sdk` or of its SDKs for Bedrock, Vertex and Foundry, tracked or not. */
export interface ToolLoopClient {
  readonly messages: Messages;
}

/** What a request of the SDK takes, but for `stream`. */
export type ToolLoopParams = Omit<Anthropic.MessageCreateParamsNonStreaming, 'stream'>;

/** What the SDK takes for each request: `signal`, `timeout` (milliseconds), `headers`, `maxRetries`, … */
export type ToolLoopRequestOptions = NonNullable<Parameters<Messages['create']>[1]>;

export interface AmplitudeToolLoopOptions extends FrameworkOptions {
  client: ToolLoopClient;
  /** The app's tools by the name that the model knows; those that are asked for at once run at once. */
  toolHandlers: Readonly<Record<string, ToolHandler>>;
  /** Answers of the model after which a run stops with `max_turns`. Default: 20. */
  maxTurns?: number | undefined;
}

const MAX_TURNS = 20;

/**
 * Asks a Claude model, runs the tools that it asks for, tells it their results, and asks again until it has its answer.
 * Each answer is one `[Agent] AI Response`, each run of a tool one `[Agent] Tool Call` with its own latency, what the
 * user said one `[Agent] User Message`. All of a run belongs to the session around it and has one trace.
 *
 * The client stays as it is; one that is tracked already records nothing twice. A tool that throws, and a name that
 * has no handler, are told to the model as an error, and the run goes on. Tools of an answer that `max_tokens` cut are
 * not run.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for what is no client, no handler, or no limit.
 *
 * @example
 * ```ts
 * import Anthropic from '@anthropic-ai/sdk';
 * import { AmplitudeToolLoop } from 'amplitude-ai/anthropic-tools';
 *
 * const loop = new AmplitudeToolLoop({
 *   client: new Anthropic(),
 *   userId: 'user-42',
 *   toolHandlers: { get_weather: async ({ city }: { city: string }) => `Sunny in ${city}` },
 * });
 * const { message } = await loop.run({
 *   model: 'claude-haiku-4-5',
 *   max_tokens: 1024,
 *   messages: [{ role: 'user', content: 'How is the weather in Paris?' }],
 *   tools: [{ name: 'get_weather', input_schema: { type: 'object', properties: { city: { type: 'string' } } } }],
 * });
 * console.log(message.content);
 * ```
 */
export class AmplitudeToolLoop {
  readonly #client: ToolLoopClient;
  readonly #handlers: Readonly<Record<string, ToolHandler>>;
  readonly #maxTurns: number;
  readonly #options: FrameworkOptions;

  constructor({ client, toolHandlers, maxTurns = MAX_TURNS, ...options }: AmplitudeToolLoopOptions) {
    checkLoop(client, toolHandlers, maxTurns);
    this.#client = client;
    this.#handlers = toolHandlers;
    this.#maxTurns = maxTurns;
    this.#options = options;
  }

  /**
   * Runs until the model has its answer, or a limit comes first; `stopReason` says which.
   *
   * @throws the SDK's own errors, and the reason of `signal` when it aborts while tools run.
   */
  async run(params: ToolLoopParams, options: ToolLoopRequestOptions = {}): Promise<ToolLoopResult> {
    const turns = this.#turns(params, options, async function* (messages, request, inside) {
      return await inside(() => messages.create({ ...request, stream: false }, options));
    });
    for (;;) {
      const step = await turns.next();
      if (step.done) return step.value;
    }
  }

  /** The same, with the pieces of each answer while they come. Begins when it is read. */
  stream(params: ToolLoopParams, options: ToolLoopRequestOptions = {}): ToolLoopStream {
    return new ToolLoopStream(
      this.#turns(params, options, async function* (messages, request, inside) {
        const stream = inside(() => messages.stream(request, options));
        yield* stream;
        return await stream.finalMessage();
      }),
    );
  }

  #turns(params: ToolLoopParams, options: ToolLoopRequestOptions, ask: Ask): ReturnType<typeof turnsOf> {
    const messages = trackedMessages(this.#client.messages);
    const scope = guard('placing a run', () => this.#scope());
    const inside: Inside = (work) => (scope ? runInScope(scope, work) : work());
    const signal = options.signal ?? undefined;
    return turnsOf(params.messages, this.#maxTurns, {
      ask: (history) => ask(messages, { ...params, messages: history }, inside),
      runTools: (asked) =>
        inside(() => unlessAborted(Promise.all(asked.map((use) => runTool(this.#handlers, use, signal))), signal)),
    });
  }

  /** What the loop says wins, then what its client was bound to, then what is around. */
  #scope(): Scope | undefined {
    const place = placeOf({ ...bindingOf(this.#client.messages), ...this.#options });
    if (!place) return undefined;
    return { ...place, bound: { ...place.bound, traceId: place.bound.traceId ?? randomUUID() } };
  }
}

type Inside = <T>(work: () => T) => T;

/** Asks the model once, in the place of the run. */
type Ask = (messages: Messages, request: ToolLoopParams, inside: Inside) => ReturnType<LoopEnds['ask']>;
