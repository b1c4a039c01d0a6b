import type { Facts } from './facts.ts';

/** What became of a session so far. */
export interface Run {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  totalMessages: number;
  totalTokens: number;
  /** Sum of the prices that are known; undefined while none is. */
  totalCostUsd: number | undefined;
  runProvider: unknown;
  runModel: unknown;
}

/** Sessions whose statistics are kept. Past that the one that is oldest is forgotten. */
const MAX_RUNS = 10_000;

/** The sessions that are under way, as far as this process has seen them. */
export class Runs {
  readonly #runs = new Map<string, Run>();

  has(sessionId: string): boolean {
    return this.#runs.has(sessionId);
  }

  start(sessionId: string, startedAt: number): void {
    this.#runs.set(sessionId, {
      startedAt,
      totalMessages: 0,
      totalTokens: 0,
      totalCostUsd: undefined,
      runProvider: undefined,
      runModel: undefined,
    });
    if (this.#runs.size <= MAX_RUNS) return;
    const [oldest] = this.#runs.keys();
    if (oldest !== undefined) this.#runs.delete(oldest);
  }

  /** Counts a message of the user, or an answer. */
  count(sessionId: string, { allTokens, totalCostUsd, provider, model }: Facts): void {
    const run = this.#runs.get(sessionId);
    if (!run) return;
    run.totalMessages++;
    if (typeof allTokens === 'number') run.totalTokens += allTokens;
    if (typeof totalCostUsd === 'number') run.totalCostUsd = (run.totalCostUsd ?? 0) + totalCostUsd;
    run.runProvider = provider ?? run.runProvider;
    run.runModel = model ?? run.runModel;
  }

  /** The statistics of a session that ends now. */
  finish(sessionId: string, time: number): Facts {
    const run = this.#runs.get(sessionId);
    this.#runs.delete(sessionId);
    if (!run) return {};
    const { startedAt, ...totals } = run;
    return { ...totals, durationMs: Math.max(0, time - startedAt) };
  }
}
