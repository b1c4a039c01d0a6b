import type {
  AiResponseFields,
  EmbeddingFields,
  ScoreFields,
  SessionEndFields,
  SessionEnrichmentFields,
  SpanFields,
  ToolCallFields,
  UserMessageFields,
} from '../../schema/generated/options.ts';
import { AiMessageStream, type AiStreamOptions } from './ai-message-stream.ts';
import type { Identity, Privacy } from './bound.ts';
import { withCallSite } from './call-site.ts';
import { checkEvent } from './check-event.ts';
import { guard } from './guard.ts';
import type { Scope } from './scope.ts';
import type { Options, TrackedEvent } from './tracker.ts';

export type UserMessageOptions = UserMessageFields & Identity & Privacy;
export interface AiMessageOptions extends AiResponseFields, Identity, Privacy {
  /**
   * US dollars that the run has cost so far, where a framework tells just that. `[Agent] Cost USD` is then what the
   * events of this trace (or session) have not told yet. `totalCostUsd` wins.
   */
  runCostUsd?: number | undefined;
}
export type ToolCallOptions = ToolCallFields & Identity & Privacy;
export type EmbeddingOptions = EmbeddingFields & Identity & Privacy;
export type SpanOptions = SpanFields & Identity & Privacy;
export type SessionEndOptions = SessionEndFields & Identity & Privacy;
export type SessionEnrichmentOptions = SessionEnrichmentFields & Identity & Privacy;
export type ScoreOptions = ScoreFields & Identity & Privacy;

/**
 * The tracking methods, the same on the tracker, on agents and on sessions: those add what they know to each event,
 * and what a call says itself always wins. Methods that return an id return the one to link other events with.
 */
export abstract class TrackMethods {
  /** Where events go and what they inherit at this moment. */
  protected abstract scope(): Scope;

  /** @internal The same, for what records on behalf of this handle. */
  get surroundings(): Scope {
    return this.scope();
  }

  /** Records what the user said, as `[Agent] User Message`. Returns the message id. */
  trackUserMessage(options: UserMessageOptions): string {
    return this.#record('userMessage', options);
  }

  /**
   * Records an answer of a model, as `[Agent] AI Response`; latencies are milliseconds. Tokens make the cost unless
   * `totalCostUsd` (US dollars) is given. Returns the message id.
   */
  trackAiMessage(options: AiMessageOptions): string {
    return this.#record('aiResponse', options);
  }

  /**
   * Starts recording a streamed answer of an SDK that is not observed by itself; call it when the request starts. One
   * `[Agent] AI Response` with latency and time to first token follows when the answer ends or fails.
   *
   * @example
   * ```ts
   * import { AmplitudeAI } from 'amplitude-ai';
   *
   * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
   * declare function askModel(prompt: string): AsyncIterable<{ delta: string }>;
   *
   * const stream = ai.streamAiMessage({ model: 'llama-4', provider: 'acme' });
   * for await (const chunk of stream.observe(askModel('Hello'), ({ delta }) => delta)) {
   *   process.stdout.write(chunk.delta);
   * }
   * ```
   */
  streamAiMessage(options: AiStreamOptions): AiMessageStream {
    return new AiMessageStream(this.scope(), options);
  }

  /** Records a run of a tool, as `[Agent] Tool Call`; `latencyMs` is milliseconds. Returns the invocation id. */
  trackToolCall(options: ToolCallOptions): string {
    return this.#record('toolCall', options);
  }

  /** Records a request for embeddings, as `[Agent] Embedding`; `latencyMs` is milliseconds. Returns the span id. */
  trackEmbedding(options: EmbeddingOptions): string {
    return this.#record('embedding', options);
  }

  /** Records any other step, as `[Agent] Span`; `latencyMs` is milliseconds. Returns the span id. */
  trackSpan(options: SpanOptions): string {
    return this.#record('span', options);
  }

  /** Says that a session is over, by `[Agent] Session End`: it is evaluated now and not after its idle timeout. */
  trackSessionEnd(options: SessionEndOptions = {}): void {
    this.#record('sessionEnd', options);
  }

  /**
   * Sends labels that the app computed for a session, as `[Agent] Session Enrichment`. Each call adds an event; none
   * replaces another.
   */
  trackSessionEnrichment(options: SessionEnrichmentOptions): void {
    this.#record('sessionEnrichment', options);
  }

  /** Records a judgement of a message or a session, as `[Agent] Score`. */
  score(options: ScoreOptions): void {
    this.#record('score', options);
  }

  #record(event: TrackedEvent, options: object): string {
    const scope = guard('tracking', () => this.scope());
    if (!scope) return '';
    const { tracker, bound } = scope;
    if (tracker.validate) checkEvent(event, options, bound, tracker.minIdLength);
    return (
      guard('tracking', () => {
        const id = tracker.record(event, copied(options), withCallSite(tracker, bound));
        tracker.keep();
        return id;
      }) ?? ''
    );
  }
}

/**
 * Each method's option type is checked where it is called; from here on options are data. They are written out later,
 * and an app may fill the same object for its next event before that. What cannot be read is not there.
 */
function copied(options: object): Options {
  return guard('reading options', () => ({ ...options }) as Options) ?? readable(options);
}

function readable(options: object): Options {
  const read = (key: string) => guard('reading an option', () => (options as Options)[key]); // As above.
  const keys = guard('reading options', () => Object.keys(options)) ?? [];
  return Object.fromEntries(keys.map((key) => [key, read(key)]));
}
