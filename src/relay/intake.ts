import { guard } from '../core/guard.ts';
import { factsOf, type RawSpan, type SpanFacts } from '../otel/span-facts.ts';
import type { EventWriter } from './event-writer.ts';
import { placedEventsOf } from './span-events.ts';
import { Traces } from './traces.ts';

/** What became of the spans of a request. */
export interface Taken {
  readonly events: number;
  /** Spans that have nothing to do with models. */
  readonly passedOver: number;
  /** Why spans were not taken, one text for each. */
  readonly faults: readonly string[];
}

/** A request that is not answered before its traces are complete, or it has waited long enough. */
interface Waiting {
  readonly facts: readonly SpanFacts[];
  readonly traceIds: ReadonlySet<string>;
  readonly settle: () => void;
}

/**
 * Turns the spans of requests into events. A child ends, and so comes, before its parent, which alone may know the
 * session, the user or the agent: the answer to a request is held back until the parents are there, for a bounded time.
 * Nothing is kept for somebody who was told that it is safe.
 */
export class Intake {
  readonly #writer: EventWriter;
  readonly #waitMs: number;
  readonly #traces = new Traces();
  /** Requests by the traces that they wait for, the oldest first. */
  readonly #waiting = new Map<string, Set<Waiting>>();

  constructor(writer: EventWriter, waitMs: number) {
    this.#writer = writer;
    this.#waitMs = waitMs;
  }

  /** Spans of traces that are remembered. */
  get remembered(): number {
    return this.#traces.size;
  }

  /**
   * Resolves when the events are safe.
   *
   * @throws RelayRefusal when they are not.
   */
  async take(spans: readonly RawSpan[]): Promise<Taken> {
    const facts = spans.map((span) => guard('reading a span', factsOf, span)).filter((each) => each !== undefined);
    for (const each of facts) this.#traces.note(each);
    if (this.#wake(facts)) await undefined; // They came before.
    if (this.#waitMs > 0 && this.#isWaiting(facts)) await this.#complete(facts);
    const taken = this.#write(facts);
    await this.#writer.keep();
    const unread = Array<string>(spans.length - facts.length).fill('it could not be read');
    return { ...taken, faults: [...unread, ...taken.faults] };
  }

  /** Nothing waits any longer: the relay ends. */
  settleAll(): void {
    for (const requests of [...this.#waiting.values()]) for (const { settle } of [...requests]) settle();
  }

  #isWaiting(facts: readonly SpanFacts[]): boolean {
    return facts.some((each) => this.#traces.isWaiting(each));
  }

  #complete(facts: readonly SpanFacts[]): Promise<void> {
    return new Promise((resolve) => {
      const traceIds = new Set(facts.filter((each) => this.#traces.isWaiting(each)).map(({ traceId }) => traceId));
      const settle = () => {
        clearTimeout(timer);
        for (const traceId of traceIds) this.#leave(traceId, request);
        resolve();
      };
      const timer = setTimeout(settle, this.#waitMs);
      const request: Waiting = { facts, traceIds, settle };
      for (const traceId of traceIds) {
        const others = this.#waiting.get(traceId) ?? new Set();
        this.#waiting.set(traceId, others.add(request));
      }
    });
  }

  #leave(traceId: string, request: Waiting): void {
    const requests = this.#waiting.get(traceId);
    requests?.delete(request);
    if (requests?.size === 0) this.#waiting.delete(traceId);
  }

  /** Requests that waited for one of these. */
  #wake(facts: readonly SpanFacts[]): boolean {
    if (this.#waiting.size === 0) return false;
    let isAnyWoken = false;
    for (const traceId of new Set(facts.map((each) => each.traceId))) {
      for (const request of [...(this.#waiting.get(traceId) ?? [])]) {
        if (this.#isWaiting(request.facts)) continue;
        request.settle();
        isAnyWoken = true;
      }
    }
    return isAnyWoken;
  }

  /** Calls come before the agents that made them, and before the tools that they asked for. */
  #write(facts: readonly SpanFacts[]): Taken {
    const deepest = facts
      .map((each) => ({ each, depth: this.#traces.depthOf(each) }))
      .sort((a, b) => b.depth - a.depth || a.each.endedAt - b.each.endedAt);
    const faults: string[] = [];
    let [events, passedOver] = [0, 0];
    for (const { each } of deepest) {
      const placed = guard('reading a span', placedEventsOf, each, this.#traces);
      const refused = placed?.map((event) => this.#writer.write(event)) ?? ['it could not be read'];
      if (refused.length === 0) passedOver++;
      events += refused.filter((why) => why === undefined).length;
      const fault = refused.find((why) => why !== undefined);
      if (fault !== undefined) faults.push(fault);
    }
    return { events, passedOver, faults };
  }
}
