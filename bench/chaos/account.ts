import type { ChaosServer } from './server.ts';
import type { Row } from './table.ts';

/** What became of the events whose message ids apps were given. */
export function account(
  server: ChaosServer,
  ids: readonly string[],
  startedAt: number,
): Omit<Row, 'name' | 'heapMb' | 'loopMs' | 'trackUs'> {
  const missing = ids.filter((id) => !server.kept.has(id));
  const named = missing.filter((id) => server.named.has(id)).length;
  const insertIds = [...server.kept.values()];
  return {
    recorded: ids.length,
    delivered: server.kept.size,
    again: insertIds.filter((given) => given.length > 1).length,
    doubled: insertIds.filter((given) => new Set(given).size > 1).length,
    named,
    lost: missing.length - named,
    requests: server.requests,
    tookMs: Math.max(0, server.lastKeptAt - startedAt),
  };
}
