import { trace } from '@opentelemetry/api';
import { otelAttributes } from '../../schema/generated/otel-attributes.ts';
import { type Bound, mergeBound } from '../core/bound.ts';
import { onCallStart } from '../core/call-listeners.ts';
import { defaultTracker } from '../core/default-instance.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { guard } from '../core/guard.ts';
import type { LiveSpan } from '../core/live-span.ts';
import type { Tracker } from '../core/tracker.ts';
import { CallsBelow } from './calls-below.ts';
import type { AmplitudeAgentExporterOptions } from './exporter-options.ts';
import { ownScope } from './own-scope.ts';
import { placeOfSpan } from './place-of-span.ts';
import { readSpan } from './read-span.ts';
import { recordEvents } from './record-events.ts';
import type { Route } from './route.ts';
import { eventsOf } from './span-events.ts';
import type { SpanFacts } from './span-facts.ts';
import type { SpanLike } from './span-like.ts';
import { noteOf, type SpanNote } from './span-note.ts';

/** Of OpenTelemetry's `ExportResult`: 0 is success, 1 is failure. */
export interface SpanExportResult {
  code: 0 | 1;
  error?: Error;
}

const FLUSH_TIMEOUT_MS = 10_000;
const NOTHING: Bound = {};

/**
 * Turns spans of the OpenTelemetry GenAI conventions, by whichever instrumentation, into events. A `SpanExporter` for
 * SDK 1.30 and 2.x, beside those that the app has.
 *
 * - `chat`, `text_completion` and `generate_content` become `[Agent] User Message` (where the span carries what the user
 *   said) and `[Agent] AI Response`, `embeddings` `[Agent] Embedding`, `execute_tool` `[Agent] Tool Call`.
 * - `invoke_agent` and `create_agent` become `[Agent] AI Response` where the span carries an answer and no model call
 *   was below it; an agent whose calls have spans, or are tracked by another way in, becomes a `[Agent] Span`.
 * - A span with an answer that does not name its operation is taken like that of an agent.
 * - Spans of the AI SDK 5 and 6 (`experimental_telemetry`) are read in the SDK's own words: each call of a model, each
 *   request for embeddings and each tool. A call that the SDK tries again has a span, and so an answer, for each try.
 * - Another span with `gen_ai.*` attributes becomes a `[Agent] Span`; all others are passed over.
 *
 * Time and latency (milliseconds) are the span's own, and so are the ids: a span that is exported twice counts once.
 * Content is sent where both the instrumentation captures it and the content mode lets it out.
 *
 * Batches are exported outside of the code that made them, so that the exporter alone knows no session but
 * `gen_ai.conversation.id`; with `AmplitudeSpanProcessor` spans belong to the session in which they began. A call that
 * a client of ours records too gives no second answer: the exporter sees it where the instrumentation's span is around
 * our call, the processor also where it is inside. Neither sees it where an answer is recorded by `trackAiMessage`, or
 * where an instrumentation begins its span some turns of the event loop after the call. A tool counts once where its
 * span has the id of the call that a model asked for, and the processor has the exporter.
 *
 * @example
 * ```ts
 * import { AmplitudeAI } from 'amplitude-ai';
 * import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from 'amplitude-ai/opentelemetry';
 * import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const exporter = new AmplitudeAgentExporter({ ai, blockedScopes: ['@opentelemetry/instrumentation-http'] });
 * new NodeTracerProvider({ spanProcessors: [new AmplitudeSpanProcessor(exporter)] }).register();
 * ```
 */
export class AmplitudeAgentExporter {
  readonly #options: AmplitudeAgentExporterOptions;
  readonly #allowed: ReadonlySet<string> | undefined;
  readonly #blocked: ReadonlySet<string>;
  readonly #own: Bound;
  readonly #below = new CallsBelow();
  readonly #trackers = new Set<Tracker>();
  #stopListening: (() => void) | undefined;

  constructor(options: AmplitudeAgentExporterOptions = {}) {
    const { ai: _, allowedScopes, blockedScopes, resolve: __, ...own } = options;
    this.#options = options;
    this.#allowed = allowedScopes && scopesOf(allowedScopes, 'allowedScopes');
    this.#blocked = scopesOf(blockedScopes ?? [], 'blockedScopes');
    this.#own = own;
    this.#stopListening = onCallStart(noteActiveSpan);
  }

  /** Takes spans that have ended. Success means that their events are on their way, or that they have none. */
  export(spans: SpanLike[], resultCallback: (result: SpanExportResult) => void): void {
    const error = this.#stopListening
      ? this.#exportAll(spans)
      : new AmplitudeAIError('NO_TRACKER', 'The exporter was shut down. Make a new one to export again.');
    resultCallback(error ? { code: 1, error } : { code: 0 });
  }

  /**
   * Resolves when Amplitude has answered for the events so far, after 10 seconds at the latest. OpenTelemetry's
   * `BatchSpanProcessor` does not call it when it is flushed, but when it is shut down: flush the tracker as well.
   */
  async forceFlush(): Promise<void> {
    await Promise.all([...this.#trackers].map((tracker) => tracker.flush(FLUSH_TIMEOUT_MS)));
  }

  /** Flushes, and takes no more spans. The tracker stays open: the app may use it for more than spans. */
  async shutdown(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = undefined;
    await this.forceFlush();
  }

  #exportAll(spans: readonly SpanLike[]): AmplitudeAIError | undefined {
    const unread = spans.filter((span) => !guard('reading a span', () => this.#exportOne(span))).length;
    if (unread === 0) return undefined;
    const message = `${unread} of ${spans.length} spans could not be read; the others were taken.`;
    return new AmplitudeAIError('INVALID_EVENT', message);
  }

  #exportOne(span: SpanLike): true {
    const facts = readSpan(span);
    if (this.#blocked.has(facts.scope) || this.#allowed?.has(facts.scope) === false) return true;
    const note = noteOf(span.spanContext());
    const isCallRecorded = note.isCallRecorded === true || isClaimed(facts, note);
    const route = this.#below.route(facts, isCallRecorded);
    const isEvent = facts.scope === ownScope || (isCallRecorded && (route === 'model' || route === 'embedding'));
    if (route && !isEvent) this.#record(route, facts, span, note);
    return true;
  }

  #record(route: Route, facts: SpanFacts, span: SpanLike, { scope, recordedBy }: SpanNote): void {
    const tracker = this.#options.ai?.tracker ?? scope?.tracker ?? defaultTracker();
    if (!tracker || recordedBy.has(tracker)) return;
    const resolved = guard('resolving a span', () => this.#options.resolve?.(span)) ?? NOTHING;
    const around = { ...mergeBound(scope?.bound ?? NOTHING, this.#own), liveSpan: TOLD_ALREADY };
    const placed = eventsOf(route, facts).map((event) => ({
      ...event,
      ...placeOfSpan(facts, event.options, resolved, around),
    }));
    recordedBy.add(tracker);
    this.#trackers.add(tracker);
    recordEvents(tracker, placed);
  }
}

/** What came as a span does not become another one. */
const TOLD_ALREADY: LiveSpan = { enter: (work) => work(), told: () => undefined };

/** A text is iterable as well, by its letters, and would silently let nothing through. */
function scopesOf(names: Iterable<string>, option: string): ReadonlySet<string> {
  if (typeof names !== 'string' && typeof names[Symbol.iterator] === 'function') return new Set(names);
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `${option} must be a list of names of instrumentation scopes; received ${JSON.stringify(names)}.`,
  );
}

/** The span around a call of ours stands for the same call, or for an agent that makes it. */
function noteActiveSpan(): void {
  const context = trace.getActiveSpan()?.spanContext();
  if (context) noteOf(context).isCallRecorded = true;
}

/** Whether a framework was calling this model, and records the call itself. */
function isClaimed({ attributes }: SpanFacts, { claimed }: SpanNote): boolean {
  if (claimed.size === 0) return false;
  return (
    claimed.has(undefined) || otelAttributes.aiResponse.model.some((name) => claimed.has(String(attributes[name])))
  );
}
