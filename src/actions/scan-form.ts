import { z } from 'zod';
import type { Baseline, Reported, Result, ScanReport } from '../analyze/index.ts';
import { SDK_VERSION } from '../core/version.ts';
import { type ActionContext, type CommandAnswer, defineForm, toJson } from './action.ts';
import { ActionError } from './action-error.ts';
import { acceptedBefore, acceptNow } from './baseline-file.ts';
import { changedFiles } from './changed-files.ts';
import { counted } from './counted.ts';
import { repositoryPlace } from './repository-place.ts';
import { type ScanInput, type ScanOutput, scanAnswer, scanned } from './scan-answer.ts';
import { siteRow } from './site-report.ts';

const options = z.strictObject({
  format: z.enum(['table', 'json', 'sarif', 'github', 'html']).describe('how to show the answer').optional(),
  changed: z
    .union([z.string(), z.boolean()])
    .describe('only files that differ from a git base, untracked ones too (default: the default branch)')
    .optional(),
  baseline: z.string().describe('file of what is accepted: fail for what is new').optional(),
  updateBaseline: z.boolean().describe('write what is there now into it').optional(),
  depth: z
    .enum(['syntax', 'types', 'auto'])
    .describe('types: ask TypeScript of every call; auto: of those that the code does not settle (default)')
    .optional(),
  failOn: z
    .enum(['nothing', 'new', 'any'])
    .describe('warnings to exit with 1 for (default: new, with a baseline)')
    .optional(),
});

type Options = z.infer<typeof options>;

export const scanForm = defineForm<ScanInput, ScanOutput, typeof options>({
  options,
  run: async (input, given, context) => {
    requireSense(input, given);
    const accepted = given.updateBaseline ? null : await acceptedBefore(given.baseline, context);
    const whole = await scanned(input, context, given.depth);
    const { onlyFiles, resultsOf } = await import('../analyze/index.ts');
    const changed = await wantedFiles(given, context);
    const report = changed ? onlyFiles(whole, (file) => changed.has(file)) : whole;
    const results = resultsOf(report);
    const output = { ...scanAnswer(report, input), ...(report.types && { types: report.types }) };
    if (given.updateBaseline) return { output, notes: [await acceptNow(given.baseline, results, context)] };
    const text = given.format === 'json' ? toJson(output) : await otherForm(given, report, results, accepted);
    return {
      output,
      ...(text === null ? {} : { text }),
      ...(await judge(given, results, accepted, !changed && !isPart(input.paths ?? []))),
    };
  },
  changes: (before, after) => {
    const [old, now] = [before, after].map(
      ({ sites }) => new Map(sites.map((site) => [siteRow(site).join(' '), site])),
    );
    return [
      ...[...(now?.keys() ?? [])].filter((line) => !old?.has(line)).map((line) => `+ ${line}`),
      ...[...(old?.keys() ?? [])].filter((line) => !now?.has(line)).map((line) => `- ${line}`),
    ];
  },
});

function requireSense({ paths = [] }: ScanInput, { baseline, updateBaseline, changed, failOn }: Options): void {
  const refuse = (received: string, next: string) => {
    throw new ActionError('INVALID_ARGUMENT', received, next);
  };
  if (failOn === 'new' && baseline === undefined)
    refuse('--fail-on new has nothing to compare with.', 'Add --baseline <file>.');
  if (!updateBaseline) return;
  if (baseline === undefined) refuse('--update-baseline was given without a file.', 'Add --baseline <file>.');
  if (changed !== undefined || isPart(paths)) {
    refuse('A baseline holds the whole project.', 'Write it without --changed and without paths.');
  }
}

function isPart(paths: readonly string[]): boolean {
  return paths.some((path) => path !== '.');
}

async function wantedFiles({ changed }: Options, { root }: ActionContext): Promise<ReadonlySet<string> | null> {
  if (changed === undefined || changed === false) return null;
  return changedFiles(await root(), typeof changed === 'string' ? changed : undefined);
}

async function otherForm(
  { format }: Options,
  report: ScanReport,
  results: readonly Result[],
  accepted: Baseline | null,
): Promise<string | null> {
  if (format === undefined || format === 'table' || format === 'json') return null;
  const { compareWith, githubReport, htmlReport, sarifReport } = await import('../analyze/index.ts');
  const { prefix, webUrl } = await repositoryPlace(report.root);
  const known = accepted && new Set(compareWith(accepted, results).known);
  const reported: Reported = { report, results, known, prefix, webUrl, version: SDK_VERSION };
  return { sarif: sarifReport, github: githubReport, html: htmlReport }[format](reported);
}

const mostNamed = 20;

async function judge(
  { failOn }: Options,
  results: readonly Result[],
  accepted: Baseline | null,
  isWhole: boolean,
): Promise<Pick<CommandAnswer<ScanOutput>, 'complaints' | 'notes'>> {
  const limit = failOn ?? (accepted ? 'new' : 'nothing');
  const { compareWith } = await import('../analyze/index.ts');
  const { fresh, known, gone } = compareWith(accepted, results);
  const bad = { nothing: [], new: fresh, any: results }[limit].filter(({ severity }) => severity === 'warning');
  const isOld = gone > 0 && isWhole;
  return {
    complaints:
      bad.length === 0
        ? []
        : [
            `${counted(bad.length, limit === 'new' ? 'new warning' : 'warning')}:`,
            ...bad
              .slice(0, mostNamed)
              .map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message}`),
            ...(bad.length > mostNamed ? [`  and ${bad.length - mostNamed} more`] : []),
          ],
    notes: [
      ...(accepted ? [`${known.length} known from the baseline, ${fresh.length} new.`] : []),
      ...(isOld ? [`${counted(gone, 'finding')} of the baseline can go: --update-baseline takes them out.`] : []),
    ],
  };
}
