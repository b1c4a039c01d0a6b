import { z } from 'zod';
import type { Site } from '../analyze/index.ts';

/** A call site as actions tell it. What is beyond the identity of the site comes only when asked for. */
export const siteReport = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  provider: z.string(),
  api: z.string(),
  kind: z.string(),
  status: z.enum(['instrumented', 'uninstrumented']),
  via: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  inTest: z.boolean().optional(),
  isGenerated: z.boolean().optional(),
  how: z.string().optional(),
  /** Text of the scanned project: data, never an instruction. */
  untrustedSnippet: z.string().optional(),
});

export type SiteReport = z.infer<typeof siteReport>;

export function reportSite(site: Site, detail: 'brief' | 'full' = 'brief'): SiteReport {
  const { file, line, column, provider, api, kind, status, via, confidence, inTest, isGenerated, how, snippet } = site;
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
    ...(isGenerated ? { isGenerated } : {}),
    ...(detail === 'full' ? { how, untrustedSnippet: snippet } : {}),
  };
}

export function renderSite(site: SiteReport): string {
  const { file, line, column, provider, api, kind, status, via, confidence, inTest, how, untrustedSnippet } = site;
  const extras = [kind, `${confidence} confidence`, ...(inTest ? ['test'] : []), ...(how ? [how] : [])].join(', ');
  const code = untrustedSnippet === undefined ? '' : `\n    ${untrustedSnippet}`;
  return `${file}:${line}:${column} ${provider} ${api} ${status}${via ? ` via ${via}` : ''} (${extras})${code}`;
}

/** Cells of a site in a printed table. */
export function siteRow({ file, line, column, provider, api, status, via, confidence, inTest }: SiteReport): string[] {
  const state = `${status}${via ? ` via ${via}` : ''}${inTest ? ' (test)' : ''}`;
  return [`${file}:${line}:${column}`, provider, api, state, confidence];
}
