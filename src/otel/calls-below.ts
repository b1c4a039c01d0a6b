import { type Route, routeOf } from './route.ts';
import type { SpanFacts } from './span-facts.ts';

const MAX_SPANS = 10_000;

/**
 * Spans that have a model call somewhere below them. Children end, and come here, before their parents, so that each
 * hands it on to the one above. Bounded, since a parent may never come.
 */
export class CallsBelow {
  readonly #spans = new Set<string>();

  /** What a span that has ended becomes, knowing what was below it. */
  route(facts: SpanFacts, isCallRecorded: boolean): Route | undefined {
    const hasCallBelow = isCallRecorded || this.#spans.has(keyOf(facts.traceId, facts.spanId));
    const route = routeOf(facts, hasCallBelow);
    if (facts.parentId !== undefined && (hasCallBelow || route === 'model')) {
      this.#add(keyOf(facts.traceId, facts.parentId));
    }
    return route;
  }

  #add(key: string): void {
    this.#spans.add(key);
    if (this.#spans.size <= MAX_SPANS) return;
    const [oldest] = this.#spans;
    if (oldest !== undefined) this.#spans.delete(oldest);
  }
}

const keyOf = (traceId: string, spanId: string) => `${traceId}-${spanId}`;
