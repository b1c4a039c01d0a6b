import type { Finding, Site } from '../report.ts';
import { type RuleId, rules } from './rules.ts';

/** What to say of a site that we do not record; null for one that we do. */
export function siteFinding(site: Site): Finding | null {
  const rule = ruleFor(site);
  if (rule === null) return null;
  const { file, line, column, within } = site;
  return { rule, severity: rules[rule].severity, file, line, column, within, message: says(site), fix: fixOf(site) };
}

function ruleFor({ status }: Site): RuleId | null {
  if (status === 'instrumented') return null;
  return status === 'other-tool' ? 'call-recorded-elsewhere' : 'call-not-recorded';
}

function says({ api, provider, status, via }: Site): string {
  return status === 'other-tool'
    ? `${api} (${provider}) is recorded by ${via ?? 'another tool'}, not by Amplitude.`
    : `${api} (${provider}) is not recorded.`;
}

function fixOf({ importedIn, advice, status }: Site): string {
  if (advice !== undefined) return advice;
  if (importedIn === null || status === 'other-tool') {
    return 'Give it a tracked client where the client is made: wrap(client) from amplitude-ai.';
  }
  return `amp-ai-codemod swap-imports ${/^[\w@./-]+$/.test(importedIn) ? importedIn : JSON.stringify(importedIn)}`;
}
