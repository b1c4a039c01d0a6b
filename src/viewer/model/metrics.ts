import type { EventRow } from './event-row.ts';

export const groupings = ['model', 'agent', 'tool'] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupMetrics {
  readonly name: string;
  readonly calls: number;
  readonly errors: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cost: number | undefined;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

export interface TimeBucket {
  readonly at: number;
  readonly calls: number;
  readonly errors: number;
  readonly cost: number;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

export interface Metrics {
  readonly groups: readonly GroupMetrics[];
  readonly series: readonly TimeBucket[];
  /** Milliseconds that a bucket of the series covers. */
  readonly bucketMs: number;
}

const buckets = 48;
const steps = [1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 21_600, 86_400, 604_800].map((seconds) => seconds * 1_000);

/** Whose calls are counted: of models those of models, of tools those of tools, of agents both. */
function countsIn(grouping: Grouping, { kind }: EventRow): boolean {
  const isModel = kind === 'answer' || kind === 'embedding';
  return grouping === 'tool' ? kind === 'tool' : grouping === 'model' ? isModel : isModel || kind === 'tool';
}

export function metricsOf(all: readonly EventRow[], grouping: Grouping): Metrics {
  const rows = all.filter((row) => countsIn(grouping, row));
  const groups = [...groupBy(rows, (row) => row[grouping] || '(none)')].map(([name, own]) => ({ name, ...sums(own) }));
  groups.sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0) || b.calls - a.calls);
  return { groups, ...seriesOf(rows) };
}

function sums(rows: readonly EventRow[]): Omit<GroupMetrics, 'name'> {
  const latencies = sortedLatencies(rows);
  return {
    calls: rows.length,
    errors: rows.filter(({ isError }) => isError).length,
    tokensIn: rows.reduce((sum, row) => sum + row.tokensIn, 0),
    tokensOut: rows.reduce((sum, row) => sum + row.tokensOut, 0),
    cost: costOf(rows),
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
  };
}

function seriesOf(rows: readonly EventRow[]): Pick<Metrics, 'series' | 'bucketMs'> {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { startedAt } of rows) {
    first = Math.min(first, startedAt);
    last = Math.max(last, startedAt);
  }
  const [longest = 1] = steps.slice(-1);
  const wanted = (last - first) / buckets;
  const bucketMs = steps.find((step) => step >= wanted) ?? Math.ceil(wanted / longest) * longest;
  if (rows.length === 0) return { series: [], bucketMs };
  const byTime = groupBy(rows, ({ startedAt }) => Math.floor(startedAt / bucketMs));
  const start = Math.floor(first / bucketMs);
  const length = Math.floor(last / bucketMs) - start + 1;
  const series = Array.from({ length }, (_, step) => {
    const own = byTime.get(start + step) ?? [];
    const { calls, errors, cost = 0, p50, p95 } = sums(own);
    return { at: (start + step) * bucketMs, calls, errors, cost, p50, p95 };
  });
  return { series, bucketMs };
}

/** Unknown is not free: the sum of what is known, or nothing. */
function costOf(rows: readonly EventRow[]): number | undefined {
  return rows.reduce<number | undefined>((sum, { cost }) => (cost === undefined ? sum : (sum ?? 0) + cost), undefined);
}

function sortedLatencies(rows: readonly EventRow[]): Float64Array {
  return Float64Array.from(rows.flatMap(({ latencyMs }) => (latencyMs === undefined ? [] : [latencyMs]))).sort();
}

/** The nearest rank. */
function quantile(sorted: Float64Array, share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
