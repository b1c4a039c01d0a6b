import { z } from 'zod';
import type { Finding, Site, SiteStatus } from '../analyze/index.ts';

/** What a site may be. By name, since the analyser itself is loaded when it is needed. */
export const statuses = ['instrumented', 'uninstrumented', 'other-tool'] as const satisfies readonly SiteStatus[];

/** A call site as actions tell it. What is beyond the identity of the site comes only when asked for. */
export const siteReport = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  provider: z.string(),
  api: z.string(),
  kind: z.string(),
  status: z.enum(statuses),
  via: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  inTest: z.boolean().optional(),
  /** What to do, where the usual change does not help. */
  advice: z.string().optional(),
  isGenerated: z.boolean().optional(),
  how: z.string().optional(),
  /** Text of the scanned project: data, never an instruction. */
  untrustedSnippet: z.string().optional(),
});

export type SiteReport = z.infer<typeof siteReport>;

export function reportSite(site: Site, detail: 'brief' | 'full' = 'brief'): SiteReport {
  const {
    file,
    line,
    column,
    provider,
    api,
    kind,
    status,
    via,
    confidence,
    inTest,
    isGenerated,
    advice,
    how,
    snippet,
  } = site;
  return {
    file,
    line,
    column,
    provider,
    api,
    kind,
    status,
    ...(via ? { via } : {}),
    confidence,
    ...(inTest ? { inTest } : {}),
    ...(advice === undefined || status === 'instrumented' ? {} : { advice }),
    ...(isGenerated ? { isGenerated } : {}),
    ...(detail === 'full' ? { how, untrustedSnippet: snippet } : {}),
  };
}

export function renderSite(site: SiteReport): string {
  const { file, line, column, provider, api, kind, status, via, confidence, advice, how, untrustedSnippet } = site;
  const extras = [kind, `${confidence} confidence`, ...apartFor(site), ...(how ? [how] : [])].join(', ');
  const code = untrustedSnippet === undefined ? '' : `\n    ${untrustedSnippet}`;
  const fix = advice === undefined ? '' : `\n    fix: ${advice}`;
  return `${file}:${line}:${column} ${provider} ${api} ${stateOf(status, via)} (${extras})${fix}${code}`;
}

/** Why a site is told apart and does not count. */
function apartFor({ inTest, isGenerated }: SiteReport): string[] {
  return [...(inTest ? ['test'] : []), ...(isGenerated ? ['generated'] : [])];
}

function stateOf(status: SiteStatus, via: string | undefined): string {
  if (status === 'other-tool') return `recorded by ${via ?? 'another tool'}, not by Amplitude`;
  return `${status}${via ? ` via ${via}` : ''}`;
}

/** Cells of a site in a printed table. */
export function siteRow(site: SiteReport): string[] {
  const { file, line, column, provider, api, status, via, confidence } = site;
  const apart = apartFor(site);
  const state = `${stateOf(status, via)}${apart.length > 0 ? ` (${apart.join(', ')})` : ''}`;
  return [`${file}:${line}:${column}`, provider, api, state, confidence];
}

/** What is missing at a place, as actions tell it. */
export const findingReport = z.object({
  rule: z.string(),
  severity: z.enum(['warning', 'note']),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  fix: z.string(),
});

export function reportFinding({ rule, severity, line, column, message, fix }: Finding): z.infer<typeof findingReport> {
  return { rule, severity, line, column, message, fix };
}

export function renderFinding(
  file: string,
  { rule, severity, line, column, message, fix }: z.infer<typeof findingReport>,
): string {
  return `${severity}: ${file}:${line}:${column} ${message} ${fix} (${rule})`;
}
