import { adviceFor } from './advice.ts';
import type { Finding, Site } from './report.ts';

const shown = 20;

/** One finding for each site that is not recorded, cut to what a reader can use. */
export function findingsOf(sites: readonly Site[]): Finding[] {
  const open = sites.filter(({ status }) => status === 'uninstrumented');
  const findings = open.slice(0, shown).map(
    (site): Finding => ({
      line: site.line,
      column: site.column,
      message: `${site.api} (${site.provider}) is not recorded.`,
      fix: fixOf(site),
    }),
  );
  const next = open[shown];
  if (next) {
    const message = `${open.length - shown} more calls in this file are not recorded; the fixes above mend most of them.`;
    findings.push({ line: next.line, column: next.column, message, fix: fixOf(next) });
  }
  return findings;
}

function fixOf(site: Site): string {
  const { importedIn } = site;
  const advice = adviceFor(site);
  if (advice !== null) return advice;
  return importedIn === null
    ? 'Give it a tracked client where the client is made: wrap(client) from amplitude-ai.'
    : `amp-ai-codemod swap-imports ${/^[\w@./-]+$/.test(importedIn) ? importedIn : JSON.stringify(importedIn)}`;
}
