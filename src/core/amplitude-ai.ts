import { Agent, type AgentOptions } from './agent.ts';
import type { Bound } from './bound.ts';
import { type AmplitudeAIOptions, checkOptions } from './config.ts';
import { createClient } from './delivery/amplitude-client.ts';
import { AmplitudeSink } from './delivery/amplitude-sink.ts';
import type { DeliveryReport, Sink } from './delivery/sink.ts';
import { loadPrice, type Price } from './pricing.ts';
import { currentScope, type Scope } from './scope.ts';
import { TrackMethods } from './track-methods.ts';
import { Tracker } from './tracker.ts';

export interface WaitOptions {
  /** Milliseconds after which to give up waiting. Default: 10,000. */
  timeoutMs?: number | undefined;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const NOTHING_BOUND: Bound = {};

/**
 * Records LLM calls, tools, sessions and scores as `[Agent] …` events of an Amplitude project.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const agent = ai.agent('support-bot', { env: 'production' });
 * await agent.session({ userId: 'user-42' }).run(async (session) => {
 *   session.trackUserMessage({ content: 'What is retention?' });
 * });
 * await ai.flush();
 * ```
 */
export class AmplitudeAI extends TrackMethods {
  /** @internal */
  readonly tracker: Tracker;

  /** @throws AmplitudeAIError `INVALID_CONFIG` when neither a key nor a client is given, or a mode is unknown. */
  constructor(options: AmplitudeAIOptions, internals?: { sink: Sink; price: Price }) {
    super();
    checkOptions(options);
    this.tracker = new Tracker({
      contentMode: options.contentMode ?? 'full',
      sink: internals?.sink ?? sinkOf(options),
      price: internals?.price,
      loadPrice,
    });
  }

  protected override scope(): Scope {
    return { tracker: this.tracker, bound: currentScope()?.bound ?? NOTHING_BOUND };
  }

  /** A handle for one agent: its events carry `agentId` and the options given here. */
  agent(agentId: string, options: AgentOptions = {}): Agent {
    return new Agent(this.tracker, { ...options, agentId });
  }

  /** Resolves when Amplitude has answered for every event so far, or at the deadline. Never rejects. */
  flush({ timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {}): Promise<DeliveryReport> {
    return this.tracker.flush(timeoutMs);
  }

  /** Flushes; call it when the app ends. A client that was passed in stays open. */
  shutdown({ timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions = {}): Promise<DeliveryReport> {
    return this.tracker.shutdown(timeoutMs);
  }
}

function sinkOf({ apiKey = '', amplitude, serverUrl, serverZone, onEvent }: AmplitudeAIOptions): Sink {
  const connect = amplitude ? () => Promise.resolve(amplitude) : () => createClient({ apiKey, serverUrl, serverZone });
  return new AmplitudeSink(connect, onEvent);
}
