import type { Bound } from '../core/bound.ts';
import { fieldsOf } from '../otel/fields.ts';
import { userOf } from '../otel/place-of-span.ts';
import { routeOf } from '../otel/route.ts';
import type { SpanFacts } from '../otel/span-facts.ts';

/** What other spans of a trace need to know of one. */
interface SpanNote {
  readonly parentId: string | undefined;
  readonly sessionId: unknown;
  readonly userId: string | undefined;
  readonly agentId: unknown;
}

/** A tool that a model asked for, until its span tells of it. */
export interface AskedTool {
  readonly input: unknown;
  readonly parentMessageId: unknown;
}

interface TraceNote {
  readonly spans: Map<string, SpanNote>;
  /** Spans that have an answer of a model somewhere below. */
  readonly aboveAnswers: Set<string>;
  readonly asked: Map<string, AskedTool>;
  sessionId?: unknown;
  userId?: string | undefined;
}

/** A chain of parents that is longer is a circle, or nonsense. */
const MAX_DEPTH = 100;

/**
 * What is known of traces whose spans come in any order and in several requests: who their parents are, and what these
 * say of session, user and agent. Bounded: of more, the trace that was silent for the longest time is forgotten.
 */
export class Traces {
  readonly #traces = new Map<string, TraceNote>();
  readonly #maxSpans: number;
  #spans = 0;

  constructor(maxSpans = 100_000) {
    this.#maxSpans = maxSpans;
  }

  get size(): number {
    return this.#spans;
  }

  note(facts: SpanFacts): void {
    const trace = this.#touch(facts.traceId);
    if (!trace.spans.has(facts.spanId)) this.#spans++;
    const { sessionId, agentId } = fieldsOf('span', facts);
    const userId = userOf(facts);
    trace.spans.set(facts.spanId, { parentId: facts.parentId, sessionId, agentId, userId });
    trace.sessionId ??= sessionId;
    trace.userId ??= userId;
    if (trace.aboveAnswers.has(facts.spanId) || routeOf(facts, true) === 'model') mark(trace, facts.parentId);
    this.#forget();
  }

  /** Whether a span must not be told yet: a parent is missing, or it is an agent whose calls may still come. */
  isWaiting(facts: SpanFacts): boolean {
    const chain = this.#chain(facts.traceId, facts.spanId);
    if (chain.at(-1)?.parentId !== undefined && chain.length < MAX_DEPTH) return true;
    const couldAnswer = routeOf(facts, false) === 'model' && routeOf(facts, true) !== 'model';
    return couldAnswer && !this.hasAnswerBelow(facts);
  }

  /** Whether an answer of a model is known somewhere below. */
  hasAnswerBelow({ traceId, spanId }: SpanFacts): boolean {
    return this.#traces.get(traceId)?.aboveAnswers.has(spanId) === true;
  }

  /** It turned out to be an answer of a model. */
  addAnswer({ traceId, parentId }: SpanFacts): void {
    const trace = this.#traces.get(traceId);
    if (trace) mark(trace, parentId);
  }

  depthOf({ traceId, spanId }: SpanFacts): number {
    return this.#chain(traceId, spanId).length;
  }

  /** Session and user of the nearest span that names them, else of any in the trace; the agent of the nearest above. */
  around({ traceId, spanId }: SpanFacts): Bound {
    const chain = this.#chain(traceId, spanId);
    const trace = this.#traces.get(traceId);
    const bound: Record<string, unknown> = {};
    const nearest = (key: 'sessionId' | 'userId') =>
      chain.find((note) => note[key] !== undefined)?.[key] ?? trace?.[key];
    const sessionId = nearest('sessionId');
    const userId = nearest('userId');
    const agentId = chain.find((note, index) => index > 0 && note.agentId !== undefined)?.agentId;
    if (sessionId !== undefined) bound.sessionId = sessionId;
    if (userId !== undefined) bound.userId = userId;
    if (agentId !== undefined) bound.agentId = agentId;
    return bound;
  }

  ask({ traceId }: SpanFacts, callId: string, tool: AskedTool): void {
    this.#traces.get(traceId)?.asked.set(callId, tool);
  }

  asked({ traceId }: SpanFacts, callId: unknown): AskedTool | undefined {
    return typeof callId === 'string' ? this.#traces.get(traceId)?.asked.get(callId) : undefined;
  }

  /** A span and its parents, as far as they are known. */
  #chain(traceId: string, spanId: string): SpanNote[] {
    const spans = this.#traces.get(traceId)?.spans;
    const chain: SpanNote[] = [];
    for (let id: string | undefined = spanId; id !== undefined && chain.length < MAX_DEPTH; ) {
      const note: SpanNote | undefined = spans?.get(id);
      if (!note) break;
      chain.push(note);
      id = note.parentId;
    }
    return chain;
  }

  #touch(traceId: string): TraceNote {
    const trace = this.#traces.get(traceId) ?? { spans: new Map(), aboveAnswers: new Set(), asked: new Map() };
    this.#traces.delete(traceId); // Back in as the youngest.
    this.#traces.set(traceId, trace);
    return trace;
  }

  #forget(): void {
    for (const [traceId, { spans }] of this.#traces) {
      if (this.#spans <= this.#maxSpans) return;
      this.#spans -= spans.size;
      this.#traces.delete(traceId);
    }
  }
}

/** Up to the parents that are known, and the first one that is not: it hands it on when it comes. */
function mark({ spans, aboveAnswers }: TraceNote, from: string | undefined): void {
  for (let id = from; id !== undefined && !aboveAnswers.has(id); id = spans.get(id)?.parentId) aboveAnswers.add(id);
}
