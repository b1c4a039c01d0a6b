import { z } from 'zod';
import { defineAction, readsOnly } from './action.ts';
import { confine } from './confine.ts';
import { counted } from './counted.ts';
import { renderSite, reportSite, siteReport, siteRow } from './site-report.ts';
import { translateErrors } from './translate-errors.ts';

const statuses = ['instrumented', 'uninstrumented'] as const;

const output = z.object({
  root: z.string(),
  depth: z.string(),
  coverage: z.object({ total: z.int(), instrumented: z.int(), percent: z.number() }),
  files: z.object({ scanned: z.int(), candidates: z.int() }),
  sites: z.array(siteReport),
  unparsed: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  next: z.string(),
});

type Output = z.infer<typeof output>;

export const scanProject = defineAction({
  name: 'scan_project',
  title: 'Scan project',
  summary:
    'Finds every LLM call site (by provenance, not name), says which are recorded, and the coverage. Call it first, and again to check.',
  input: z.strictObject({
    paths: z.array(z.string()).describe('files or folders in the project').optional(),
    status: z.enum(statuses).optional(),
    cache: z.boolean().describe('false: read every file again').optional(),
    detail: z.enum(['brief', 'full']).describe('full: how each was found, with its line').optional(),
  }),
  output,
  annotations: readsOnly,
  first: true,
  page: 'sites',
  capped: ['unparsed', 'skipped'],
  command: {
    name: 'scan',
    argument: 'paths',
    takesPaths: true,
    onByDefault: 'cache',
    examples: [
      { args: '', does: 'the project in the current folder' },
      { args: 'services/bot --json', does: 'another folder, as one JSON object' },
      { args: '--min-coverage 100', does: 'in CI: fail below this coverage' },
    ],
    gate: {
      option: 'min-coverage',
      placeholder: 'percent',
      about: 'exit with 1 when fewer call sites are recorded',
      min: 0,
      max: 100,
      check: ({ coverage }, limit) =>
        coverage.percent < limit ? `Coverage is ${coverage.percent} %, below ${limit} %.` : undefined,
    },
    failed: ({ unparsed }) => unparsed.length > 0,
    print: (report) => ({
      title: headline(report),
      head: ['call site', 'provider', 'call', 'status', 'confidence'],
      rows: report.sites.map(siteRow),
      notes: notes(report),
    }),
  },
  run: async ({ paths, status, detail, cache }, context) => {
    const root = await context.root();
    const confined = await Promise.all((paths ?? []).map((path) => confine(root, path)));
    const { scanProject: scan } = await import('../analyze/index.ts');
    const { signal, progress } = context;
    const report = await translateErrors(() =>
      scan({
        root,
        paths: confined.length > 0 ? confined.map(({ path }) => path) : undefined,
        useCache: cache !== false,
        signal,
        onProgress: progress && (({ done, total }) => progress(done, total)),
      }),
    );
    const { scanned, candidates, unparsed, skipped } = report.files;
    const { total, instrumented, percent } = report.coverage;
    return {
      root,
      depth: report.depth,
      coverage: { total, instrumented, percent },
      files: { scanned, candidates },
      sites: report.sites
        .filter((site) => status === undefined || site.status === status)
        .map((site) => reportSite(site, detail)),
      unparsed: unparsed.map(({ file, line, column, message }) => ({ file, line, column, message })),
      skipped: skipped.map(({ file, reason }) => ({ file, reason })),
      next: nextStep(total, instrumented),
    };
  },
  render: (report) => [headline(report), ...report.sites.map(renderSite), ...notes(report)].join('\n'),
});

function headline({ root, depth, coverage, files }: Output): string {
  const { total, instrumented, percent } = coverage;
  const covered =
    total === 0 ? 'No call site' : `${percent} % recorded: ${instrumented} of ${counted(total, 'call site')}`;
  return `${covered}, ${counted(files.scanned, 'file')}, depth ${depth}, in ${root}`;
}

function notes({ unparsed, skipped, next }: Output): string[] {
  return [
    ...unparsed.map(({ file, line, column, message }) => `does not parse: ${file}:${line}:${column} ${message}`),
    ...skipped.map(({ file, reason }) => `skipped: ${file} ${reason}`),
    `next: ${next}`,
  ];
}

function nextStep(total: number, instrumented: number): string {
  if (total === 0) return 'No LLM call of a known SDK. suggest_instrumentation says what the project uses.';
  if (instrumented < total) return 'preview_instrumentation shows the change that records them.';
  return 'Every call site is recorded. suggest_instrumentation checks the rest of the set-up.';
}
