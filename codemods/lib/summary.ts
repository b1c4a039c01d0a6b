import type picocolors from 'picocolors';
import type { ApplyResult } from '../apply.ts';
import type { RewritePlan } from '../rewrite-plan.ts';
import type { FileDiagnostic } from './diagnostic.ts';
import type { Installed } from './install-package.ts';
import { shownText } from './shown-text.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

export interface SummaryInput {
  readonly plan: RewritePlan;
  /** Missing when nothing was to be written. */
  readonly applied?: ApplyResult;
  /** What was installed, or, when nothing was to be written, would be. */
  readonly installs?: readonly Installed[];
}

/** Longer lists belong to `--json`; what needs a person is never cut. */
const shown = 20;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function capped(lines: readonly string[]): string[] {
  if (lines.length <= shown) return [...lines];
  return [...lines.slice(0, shown), `… and ${lines.length - shown} more: see --json`];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${shownText(line)}`)] : [];
}

const at = ({ file, line, column, message }: Omit<FileDiagnostic, 'severity' | 'code'>): string =>
  `${file}:${line}:${column}  ${message}`;

function commandLine({ manifest, command, args, problem }: Installed): string {
  const folder = manifest.split('/').slice(0, -1).join('/');
  const line = [command, ...args].join(' ');
  return `${line}${folder === '' ? '' : `  (in ${folder})`}${problem === undefined ? '' : `  ${problem}`}`;
}

function headline({ plan, applied }: SummaryInput): string {
  const files = plan.files.filter(({ file }) => applied?.written.includes(file) ?? true);
  const edits = files.reduce((sum, file) => sum + file.edits, 0);
  const verb = applied ? 'changed' : 'to change';
  const parts = [`${count(files.length, 'file')} ${verb} (${count(edits, 'edit')})`, `${plan.unchanged} unchanged`];
  if (plan.skipped.length > 0) parts.push(`${plan.skipped.length} skipped`);
  if (plan.unparsed.length > 0) parts.push(`${plan.unparsed.length} unparsed`);
  return `${plan.transform}${plan.reverse ? ' --reverse' : ''}: ${parts.join(', ')}`;
}

/** What a person wants to know after a run: what changed, what did not and why, and what is left to do. */
export function summary(input: SummaryInput, colors: Colors): string {
  const { plan, applied, installs = [] } = input;
  const of = (severity: FileDiagnostic['severity']) => plan.diagnostics.filter((one) => one.severity === severity);
  const skippedFiles = new Set(plan.skipped.map(({ file }) => file));
  const infos = of('info').filter(({ file }) => !skippedFiles.has(file));
  const changed = applied ? applied.written : plan.files.map(({ file }) => file);
  const fine = installs.filter(({ problem }) => problem === undefined);
  const notWritten = [
    ...(applied?.movedOn ?? []).map((file) => `${file}  changed since it was read: run again`),
    ...(applied?.failed ?? []).map(({ file, message }) => `${file}  ${message}`),
  ];
  return [
    colors.bold(headline(input)),
    ...section(colors.green(applied ? 'Changed' : 'Would change'), capped(changed)),
    ...section(applied ? 'Installed' : 'Would run', fine.map(commandLine)),
    ...section(colors.dim('Skipped'), capped(plan.skipped.map(({ file, reason }) => `${file}  ${reason}`))),
    ...section(colors.dim('Left alone'), capped(infos.map(at))),
    ...section(colors.yellow('Not recorded'), capped(of('warning').map(at))),
    ...section(colors.magenta('Action required'), of('action').map(at)),
    ...section(colors.red('Does not parse'), plan.unparsed.map(at)),
    ...section(colors.red('Not written'), notWritten),
    ...section(colors.red('Not installed'), installs.filter((one) => !fine.includes(one)).map(commandLine)),
    '',
  ].join('\n');
}
