import { z } from 'zod';
import type { ScanReport, WantedDepth } from '../analyze/index.ts';
import type { ActionContext } from './action.ts';
import { confine } from './confine.ts';
import { counted } from './counted.ts';
import { findingReport, reportFinding, reportSite, siteReport, statuses } from './site-report.ts';
import { translateErrors } from './translate-errors.ts';

export const scanInput = z.strictObject({
  paths: z.array(z.string()).describe('files or folders').optional(),
  status: z.enum(statuses).optional(),
  cache: z.boolean().describe('false: read all anew').optional(),
  detail: z.enum(['brief', 'full']).describe('full: how each was found').optional(),
});

export type ScanInput = z.infer<typeof scanInput>;

export const scanOutput = z.object({
  root: z.string(),
  depth: z.string(),
  coverage: z.object({ total: z.int(), instrumented: z.int(), percent: z.number() }),
  files: z.object({ scanned: z.int(), candidates: z.int() }),
  sites: z.array(siteReport),
  findings: z.array(findingReport.extend({ file: z.string() })),
  unparsed: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  next: z.string(),
});

export type ScanOutput = z.infer<typeof scanOutput>;

/** Scans as the input asks, the analyser being loaded for it. */
export async function scanned(
  { paths, cache }: ScanInput,
  context: ActionContext,
  depth?: WantedDepth,
): Promise<ScanReport> {
  const root = await context.root();
  const confined = await Promise.all((paths ?? []).map((path) => confine(root, path)));
  const { scanProject: scan } = await import('../analyze/index.ts');
  const { signal, progress } = context;
  return translateErrors(() =>
    scan({
      root,
      paths: confined.length > 0 ? confined.map(({ path }) => path) : undefined,
      useCache: cache !== false,
      depth,
      signal,
      onProgress: progress && (({ done, total }) => progress(done, total)),
    }),
  );
}

export function scanAnswer(report: ScanReport, { status, detail }: ScanInput): ScanOutput {
  const { unparsed, skipped, scanned: read, candidates } = report.files;
  const { total, instrumented, percent } = report.coverage;
  return {
    root: report.root,
    depth: report.depth,
    coverage: { total, instrumented, percent },
    files: { scanned: read, candidates },
    sites: report.sites
      .filter((site) => status === undefined || site.status === status)
      .map((site) => reportSite(site, detail)),
    findings: report.findings.map((finding) => ({ file: finding.file, ...reportFinding(finding) })),
    unparsed: unparsed.map(({ file, line, column, message }) => ({ file, line, column, message })),
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
    next: nextStep(report),
  };
}

function nextStep({ coverage: { total, instrumented } }: ScanReport): string {
  if (total === 0) return 'No LLM call of a known SDK. suggest_instrumentation says what the project uses.';
  if (instrumented < total) return 'preview_instrumentation shows the change that records them.';
  return 'Every call site is recorded. verify_events tells whether their events come.';
}

export function scanHeadline({ root, depth, coverage, files }: ScanOutput): string {
  const { total, instrumented, percent } = coverage;
  const covered =
    total === 0 ? 'No call site' : `${percent} % recorded: ${instrumented} of ${counted(total, 'call site')}`;
  return `${covered}, ${counted(files.scanned, 'file')}, depth ${depth}, in ${root}`;
}
