import { cpus } from 'node:os';
import { SDK_VERSION } from '../../src/core/version.ts';
import type { Backlog } from '../outage.ts';
import type { Row } from './account.ts';
import { backlogPage } from './play-backlog.ts';
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
  /** Of many events in an outage, unless other plans were asked for by name. */
  readonly backlog?: Backlog | undefined;
}

export type Played = Pick<Results, 'settings' | 'seconds' | 'faults' | 'endings' | 'backlog'>;

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

/** Lost, or counted twice; or nothing was there to lose. */
export const isBad = ({ lost, doubled, isOdd }: Row) => lost > 0 || doubled > 0 || isOdd;

/** For a person, and for the page that is kept. */
export function asMarkdown({ date, machine, versions, settings, seconds, faults, endings, backlog }: Results): string {
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
- ${rows.length} plans, ${sum('recorded')} events: ${sum('lost')} lost, ${sum('doubled')} doubled, ${rows.filter(({ isOdd }) => isOdd).length} plans in which an app failed or counted wrongly

**Lost** leaves out what the server named as wrong. **Doubled** came under two insert ids, **sent again** under the same one, by which Amplitude knows it. Heap is the highest that the app saw, the event loop and a track call are measured in its second half.

## The other end fails

${table(faults)}
## The process ends, or its machine fails

${table(endings)}${backlog ? `\n${backlogPage(backlog)}` : ''}`;
}
