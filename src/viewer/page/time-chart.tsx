import type { TimeBucket } from '../model/metrics.ts';
import { duration, when } from './format.ts';

interface TimeChartProps {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly TimeBucket[];
  readonly bucketMs: number;
  readonly of: (bucket: TimeBucket) => number;
  /** A part of it that is drawn apart: errors among the calls. */
  readonly marked?: (bucket: TimeBucket) => number;
  readonly show: (value: number) => string;
}

const width = 480;
const height = 96;

/** Columns over time. */
export function TimeChart({ title, unit, series, bucketMs, of, marked = () => 0, show }: TimeChartProps) {
  const highest = Math.max(...series.map(of), Number.MIN_VALUE);
  const step = width / series.length;
  const tall = (value: number) => (value / highest) * height;
  const [first, last] = [series[0], series.at(-1)];
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="peak dim">
        up to {show(highest)} in {duration(bucketMs)}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title} over time, at most ${show(highest)} in ${duration(bucketMs)}`}
      >
        {series.map((bucket, index) => {
          const [all, part] = [tall(of(bucket)), tall(marked(bucket))];
          const gap = Math.min(2, step / 5);
          const x = index * step + gap / 2;
          return (
            <g key={bucket.at}>
              <title>{`${when(bucket.at)}: ${show(of(bucket))} ${unit}`}</title>
              <rect class="ground" x={index * step} y={0} width={step} height={height} />
              <rect class="column" x={x} y={height - all} width={step - gap} height={all} />
              <rect class="column part" x={x} y={height - part} width={step - gap} height={part} />
            </g>
          );
        })}
      </svg>
      <p class="axis dim">
        <span>{first && when(first.at)}</span>
        <span>{last && when(last.at)}</span>
      </p>
    </section>
  );
}
