import type { Said } from './run-app.ts';
import type { ChaosServer } from './server.ts';

/** What became of the events of one plan. */
export interface Account {
  readonly recorded: number;
  readonly delivered: number;
  /** Kept by the server more than once under one insert id, by which Amplitude knows them again. */
  readonly again: number;
  /** Kept under several insert ids, which Amplitude counts as several. */
  readonly doubled: number;
  /** Named as wrong by the server, which is not lost. */
  readonly named: number;
  readonly lost: number;
  readonly requests: number;
  /** Milliseconds from the first event until the last was kept. */
  readonly tookMs: number;
  /** Milliseconds from the last failure until the last was kept. */
  readonly recoveryMs?: number | undefined;
  /** An app that was let to its end did not come to it, or its own counts say something else than the server's. */
  readonly isOdd: boolean;
  /** What the app itself measured, where it was let to its end. */
  readonly app?: Omit<Said, 'report'> | undefined;
}

export interface Row extends Account {
  readonly name: string;
}

/** What became of the events whose message ids apps were given. */
export function account(server: ChaosServer, ids: readonly string[], startedAt: number): Omit<Account, 'isOdd'> {
  const missing = ids.filter((id) => !server.kept.has(id));
  const named = missing.filter((id) => server.named.has(id)).length;
  const insertIds = [...server.kept.values()];
  const { lastKeptAt, lastFailedAt } = server;
  return {
    recorded: ids.length,
    delivered: server.kept.size,
    again: insertIds.filter((given) => given.length > 1).length,
    doubled: insertIds.filter((given) => new Set(given).size > 1).length,
    named,
    lost: missing.length - named,
    requests: server.requests,
    tookMs: Math.max(0, lastKeptAt - startedAt),
    ...(lastFailedAt === undefined ? {} : { recoveryMs: Math.max(0, lastKeptAt - lastFailedAt) }),
  };
}
