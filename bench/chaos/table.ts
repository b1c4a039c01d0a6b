import type { Row } from './account.ts';

type Cell = (row: Row) => string | number;

const columns: readonly (readonly [title: string, cell: Cell])[] = [
  ['plan', ({ name }) => name],
  ['recorded', ({ recorded }) => recorded],
  ['delivered', ({ delivered }) => delivered],
  ['named as wrong', ({ named }) => named],
  ['**lost**', ({ lost }) => lost],
  ['doubled', ({ doubled }) => doubled],
  ['sent again', ({ again }) => again],
  ['requests', ({ requests }) => requests],
  ['s until all', ({ tookMs }) => (tookMs / 1_000).toFixed(1)],
  ['s to recover', ({ recoveryMs }) => (recoveryMs === undefined ? '' : (recoveryMs / 1_000).toFixed(1))],
  ['MB heap', ({ app }) => app?.heapMb.toFixed(0) ?? ''],
  ['ms loop p99', ({ app }) => app?.loopMs.toFixed(1) ?? ''],
  ['ms loop worst', ({ app }) => app?.worstLoopMs.toFixed(1) ?? ''],
  ['µs a track', ({ app }) => app?.trackUs.toFixed(0) ?? ''],
];

/** In Markdown. */
export function table(rows: readonly Row[]): string {
  const head = columns.map(([title]) => title);
  const lines = [head, head.map(() => '---'), ...rows.map((row) => columns.map(([, cell]) => String(cell(row))))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
