/** What became of the events of one plan. */
export interface Row {
  readonly name: string;
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
  readonly heapMb?: number | undefined;
  /** 99th percentile of the event loop's delay. */
  readonly loopMs?: number | undefined;
  /** Microseconds of one track call. */
  readonly trackUs?: number | undefined;
}

const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
  ['plan', ({ name }) => name],
  ['recorded', ({ recorded }) => recorded],
  ['delivered', ({ delivered }) => delivered],
  ['named as wrong', ({ named }) => named],
  ['**lost**', ({ lost }) => lost],
  ['doubled', ({ doubled }) => doubled],
  ['sent again', ({ again }) => again],
  ['requests', ({ requests }) => requests],
  ['s until all', ({ tookMs }) => (tookMs / 1_000).toFixed(1)],
  ['MB heap', ({ heapMb }) => heapMb?.toFixed(0) ?? ''],
  ['ms loop p99', ({ loopMs }) => loopMs?.toFixed(1) ?? ''],
  ['µs a track', ({ trackUs }) => trackUs?.toFixed(0) ?? ''],
];

/** In Markdown. */
export function table(rows: readonly Row[]): string {
  const head = columns.map(([title]) => title);
  const lines = [head, head.map(() => '---'), ...rows.map((row) => columns.map(([, cell]) => String(cell(row))))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
