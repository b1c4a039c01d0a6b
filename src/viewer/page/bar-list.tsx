import type { GroupMetrics } from '../model/metrics.ts';
import { duration } from './format.ts';

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly says: string;
}

const share = (value: number, of: number) => `${of > 0 ? ((value / of) * 100).toFixed(2) : 0}%`;

/** Bars beside each other's names, the length against the longest. */
export function BarList({ title, rows, isBad = false }: { title: string; rows: readonly Bar[]; isBad?: boolean }) {
  const longest = Math.max(...rows.map(({ value }) => value));
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class={isBad ? 'bars errors' : 'bars'}>
        {rows.map(({ name, value, says }) => (
          <li key={name}>
            <span class="line">
              <span class="clip">{name}</span>
              <span class="number">{says}</span>
            </span>
            <span class="rail" aria-hidden="true">
              <i style={{ width: share(value, longest) }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From the middle call to the slow ones. */
export function RangeList({ title, groups }: { title: string; groups: readonly GroupMetrics[] }) {
  const longest = Math.max(...groups.map(({ p95 }) => p95 ?? 0));
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="bars ranges">
        {groups.map(({ name, p50 = 0, p95 = 0 }) => (
          <li key={name}>
            <span class="line">
              <span class="clip">{name}</span>
              <span class="number">
                {duration(p50)} – {duration(p95)}
              </span>
            </span>
            <span class="rail" aria-hidden="true">
              <i style={{ left: share(p50, longest), width: share(Math.max(p95 - p50, longest / 200), longest) }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
