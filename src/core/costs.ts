import type { Bound } from './bound.ts';
import type { Price } from './pricing.ts';
import type { Options } from './tracker.ts';

/** Runs whose cost so far is remembered. Past that the one that is oldest is forgotten. */
const MAX_RUNS = 10_000;

/**
 * What each answer costs. Frameworks often tell only what a whole run has cost so far (`runCostUsd`); the event then
 * carries what the events of that run have not told yet, so that sums stay right.
 */
export class Costs {
  readonly #told = new Map<string, number>();

  /** Cost of an answer that the app did not price itself. */
  of(options: Options, bound: Bound, price: Price | undefined): number | undefined {
    const { totalCostUsd: given, runCostUsd: soFar } = options;
    const run = runOf(options, bound);
    const told = run === undefined ? 0 : (this.#told.get(run) ?? 0);
    const cost = typeof soFar === 'number' ? Math.max(0, tidy(soFar - told)) : priceOf(options, price);
    const counted = typeof given === 'number' ? given : cost;
    if (run !== undefined && counted) this.#tell(run, told + counted);
    return given === undefined ? cost : undefined;
  }

  #tell(run: string, total: number): void {
    this.#told.delete(run);
    this.#told.set(run, total);
    if (this.#told.size > MAX_RUNS) {
      const [oldest] = this.#told.keys();
      if (oldest !== undefined) this.#told.delete(oldest);
    }
  }
}

/** A trace is a run; in a session without traces all of it is one. */
function runOf(options: Options, bound: Bound): string | undefined {
  const session = options.sessionId ?? bound.sessionId;
  return session === undefined ? undefined : `${session}\n${options.traceId ?? bound.traceId ?? ''}`;
}

/** Differences of decimal fractions are not exact: 0.3 - 0.1 is 0.19999999999999998. */
function tidy(dollars: number): number {
  return Number(dollars.toFixed(12));
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** An answer from the app's own cache costs nothing, and nothing is said of it. */
function priceOf(given: Options, price: Price | undefined): number | undefined {
  const { provider, model } = given;
  if (!price || given.wasCached === true) return undefined;
  if (typeof provider !== 'string' || typeof model !== 'string') return undefined;
  return price(provider, model, {
    input: count(given.inputTokens),
    output: count(given.outputTokens),
    cacheRead: count(given.cacheReadTokens),
    cacheCreation: count(given.cacheCreationTokens),
  });
}
