import { Agent, type AgentOptions } from './agent.ts';
import type { Bound } from './bound.ts';
import { isDevelopment, loadCallSites } from './call-site.ts';
import { type AmplitudeAIOptions, checkOptions, optionsFromEnvironment } from './config.ts';
import { ClientSink } from './delivery/client-sink.ts';
import type { Connect } from './delivery/connect.ts';
import { CountingSink } from './delivery/counting-sink.ts';
import { DebugSink } from './delivery/debug-sink.ts';
import type { DeliveryReport, Sink } from './delivery/sink.ts';
import { Spool } from './delivery/spool/spool.ts';
import { spoolSettings } from './delivery/spool/spool-settings.ts';
import { UploadSink } from './delivery/upload-sink.ts';
import { openDialects } from './dialects.ts';
import { loadPrice, type Price } from './pricing.ts';
import { propagationOf } from './propagation/allowed-hosts.ts';
import { createRedactor } from './redact/redactor.ts';
import { currentScope, type Scope } from './scope.ts';
import { type Status, statusOf } from './status.ts';
import { Tenant, type TenantOptions } from './tenant.ts';
import { TrackMethods } from './track-methods.ts';
import { Tracker } from './tracker.ts';

export interface WaitOptions {
  /** Milliseconds after which to give up waiting. Default: 10,000. */
  timeoutMs?: number | undefined;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
const NOTHING_BOUND: Bound = {};

/**
 * Records LLM calls, tools, sessions and scores as `[Agent] …` events of an Amplitude project. What the options leave
 * out is taken from the environment (`AMPLITUDE_AI_API_KEY`, `AMPLITUDE_AI_CONTENT_MODE`, …).
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
  readonly #options: AmplitudeAIOptions;

  /**
   * @throws AmplitudeAIError `INVALID_CONFIG` when neither a key nor a client is given, or when a mode, a zone, a
   * dialect or a redaction pattern cannot be.
   */
  constructor(given: AmplitudeAIOptions = {}, internals?: { sink: Sink; price: Price }) {
    super();
    // Tests say all that they mean; the environment of whoever runs them must not change them.
    const options = internals ? given : withEnvironment(given);
    checkOptions(options);
    this.#options = options;
    const callSites = options.callSites ?? (!internals && isDevelopment(options.serverUrl, process.env));
    this.tracker = new Tracker({
      contentMode: options.contentMode ?? 'full',
      validate: options.validate,
      minIdLength: options.minIdLength,
      propagation: propagationOf(options.propagateContext),
      redactor: createRedactor({ pii: options.redactPii === true, patterns: options.customRedactionPatterns }),
      sink: shown(internals?.sink ?? sinkOf(options), options),
      price: internals?.price,
      callSites,
      loadPrice: callSites ? () => loadCallSites().then(loadPrice) : loadPrice,
      customPrices: options.prices,
      dialects: openDialects(options.dialects),
    });
  }

  protected override scope(): Scope {
    return { tracker: this.tracker, bound: currentScope()?.bound ?? NOTHING_BOUND };
  }

  /** A handle for one agent: its events carry `agentId` and the options given here. */
  agent(agentId: string, options: AgentOptions = {}): Agent {
    return new Agent(this.tracker, { ...options, agentId });
  }

  /**
   * A handle for one customer of a platform that serves several: its agents carry `customerOrgId` and the options given
   * here, unless they say otherwise.
   *
   * @example
   * ```ts
   * import { AmplitudeAI } from 'amplitude-ai';
   *
   * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
   * const tenant = ai.tenant('acme-corp', { groups: { company: 'acme-corp' }, env: 'production' });
   * const bot = tenant.agent('support-bot');
   * ```
   */
  tenant(customerOrgId: string, options: TenantOptions = {}): Tenant {
    return new Tenant(this.tracker, { ...options, customerOrgId });
  }

  /** How this instance is set up, and what became of its events so far. Holds no key. */
  status(): Status {
    return statusOf(this.#options, this.tracker);
  }

  /** What became of the events so far: delivered, rejected by reason, pending, and how many of these are on disk. */
  stats(): DeliveryReport {
    return this.tracker.stats();
  }

  /**
   * Resolves when Amplitude has answered for every event so far, or after `timeoutMs` (default: 10,000 milliseconds),
   * with what became of them. Never rejects.
   */
  flush(options?: WaitOptions): Promise<DeliveryReport> {
    return this.tracker.flush(timeoutOf(options));
  }

  /**
   * Flushes within `timeoutMs` (default: 10,000 milliseconds); call it when the app ends. A client that was passed in
   * stays open.
   */
  shutdown(options?: WaitOptions): Promise<DeliveryReport> {
    return this.tracker.shutdown(timeoutOf(options));
  }
}

/** Timers take 32 bits, and end at once for what is more, or no number: who says `Infinity` wants the opposite. */
function timeoutOf(options: WaitOptions | undefined): number {
  const { timeoutMs } = options ?? {};
  const given = Number(timeoutMs ?? DEFAULT_TIMEOUT_MS);
  return Number.isNaN(given) ? DEFAULT_TIMEOUT_MS : Math.min(Math.max(0, given), LONGEST_TIMEOUT_MS);
}

/** What the app says itself wins; what it leaves undefined it does not say. */
function withEnvironment(given: AmplitudeAIOptions): AmplitudeAIOptions {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...optionsFromEnvironment(process.env), ...Object.fromEntries(said) };
}

function sinkOf(options: AmplitudeAIOptions): Sink {
  const { apiKey = '', amplitude, serverUrl, serverZone, minIdLength, onEvent, dryRun } = options;
  if (dryRun) return new CountingSink(onEvent);
  if (amplitude) return new ClientSink(amplitude, onEvent);
  const spool = spoolSettings({ apiKey, serverUrl, serverZone }, options.delivery ?? {}, process.env);
  // Loaded with the first event: an app that tracks nothing pays nothing.
  const connected: Connect = async (routeOf) => {
    const { connect } = await import('./delivery/connect.ts');
    return connect({ apiKey, serverUrl, serverZone, minIdLength, isDurable: spool !== undefined }, routeOf);
  };
  return new UploadSink(connected, onEvent, spool && ((listener) => new Spool(spool, listener)));
}

function shown(sink: Sink, { debug, dryRun }: AmplitudeAIOptions): Sink {
  return debug || dryRun ? new DebugSink(sink) : sink;
}
