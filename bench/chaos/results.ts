import { cpus } from 'node:os';
import { SDK_VERSION } from '../../src/core/version.ts';
import type { Row } from './account.ts';
import { table } from './table.ts';

/** One round of the bench. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly seconds: number;
  /** By what goes wrong: the other end, or the process. */
  readonly faults: readonly Row[];
  readonly endings: readonly Row[];
}

export type Played = Pick<Results, 'settings' | 'seconds' | 'faults' | 'endings'>;

export function resultsOf(played: Played, analyticsNode: string): Results {
  const { platform, arch, version } = process;
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${platform} ${arch}, ${processors.length} × ${processors[0]?.model ?? 'unknown'}`,
    versions: { 'amplitude-ai': SDK_VERSION, '@amplitude/analytics-node': analyticsNode, node: version },
    ...played,
  };
}

/** Lost, or counted twice. */
export const isBad = ({ lost, doubled }: Row) => lost > 0 || doubled > 0;

/** For a person, and for the page that is kept. */
export function asMarkdown({ date, machine, versions, settings, seconds, faults, endings }: Results): string {
  const told = (facts: Readonly<Record<string, unknown>>) =>
    Object.entries(facts)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
  const rows = [...faults, ...endings];
  const sum = (key: 'recorded' | 'lost' | 'doubled') => rows.reduce((total, row) => total + row[key], 0);
  return `# Chaos bench

What becomes of events when the other end fails, and when the process does: \`npm run bench:chaos -- --write\` wrote this page.

- ${date}, ${machine}
- ${told(versions)}
- ${told(settings)}; ${Math.round(seconds)} s in all
- ${rows.length} plans, ${sum('recorded')} events: ${sum('lost')} lost, ${sum('doubled')} doubled

**Lost** leaves out what the server named as wrong. **Doubled** came under two insert ids, **sent again** under the same one, by which Amplitude knows it. Heap is the highest that the app saw, the event loop and a track call are measured in its second half.

## The other end fails

${table(faults)}
## The process ends, or its machine fails

${table(endings)}`;
}
