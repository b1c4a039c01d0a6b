import type { ImportReport, SourceReport } from '../report.ts';
import { figure } from './terminal.ts';

/** What a person reads at the end. */
export function summaryOf(report: ImportReport): string {
  const { isDryRun, isInterrupted, byType, problems, rejected, forgottenSessions } = report;
  const done = isDryRun ? 'to send' : 'sent';
  const parts = [
    table([['source', 'lines', `events ${done}`, 'before', 'rejected'], ...report.sources.map(sourceRow)]),
    Object.keys(byType).length > 0
      ? table([['event', done], ...Object.entries(byType).map(([type, count]) => [type, figure(count)])])
      : 'Nothing new to send.',
    problems.length > 0 ? problemLines(report).join('\n') : '',
    forgottenSessions > 0
      ? `${figure(forgottenSessions)} sessions rested so long that they were forgotten; if they went on later, their turns ` +
        'began again at 1. Sort the lines by session, or give a higher --max-sessions.'
      : '',
    isDryRun ? 'Dry run: nothing was sent.' : '',
    isInterrupted ? 'Stopped. Run the same command again to go on from here.' : '',
    !isInterrupted && rejected === 0 && !isDryRun ? 'Done.' : '',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const sourceRow = ({ source, lines, delivered, deliveredBefore, rejected }: SourceReport) => [
  source,
  ...[lines, delivered, deliveredBefore, rejected].map(figure),
];

function problemLines({ problems, rejected, sources }: ImportReport): string[] {
  const files = sources.flatMap(({ rejectsFile }) => rejectsFile ?? []);
  const hidden = rejected - problems.length;
  return [
    'Rejected:',
    ...problems.map(({ source, line, reason }) => `  ${source}:${line}  ${reason}`),
    ...(hidden > 0 ? [`  and ${figure(hidden)} more`] : []),
    ...(files.length > 0 ? [`All of them: ${files.join(', ')}`] : []),
  ];
}

/** The first column to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
