import type { Finding, Site } from '../report.ts';
import { ruleOf } from './rules.ts';
import { siteFinding } from './site-finding.ts';

const shownSites = 20;
const shownOfARule = 3;

/** What is true of the whole project is said at its first place alone. */
export function eachOnce(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ rule }) => {
    if (!ruleOf(rule).isProjectWide) return true;
    const isFirst = !said.has(rule);
    said.add(rule);
    return isFirst;
  });
}

/** The first few of each rule in each file; the last of them says how many more there are. */
export function limitFindings(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const keyOf = ({ rule, file }: Finding) => `${rule} ${file}`;
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const place = (seen.get(keyOf(finding)) ?? 0) + 1;
    seen.set(keyOf(finding), place);
    if (place > shownOfARule) return [];
    const rest = (counts.get(keyOf(finding)) ?? 0) - shownOfARule;
    if (place < shownOfARule || rest <= 0) return [finding];
    return [{ ...finding, message: `${finding.message} There are ${rest} more of this kind in the file.` }];
  });
}

/** All that one file has to mend, cut likewise: its calls that are not recorded, then what is missing beside others. */
export function fileFindings(sites: readonly Site[], beside: readonly Finding[]): Finding[] {
  const open = sites.map(siteFinding).filter((finding) => finding !== null);
  const shown = open.slice(0, shownSites);
  const next = open[shownSites];
  if (next) {
    const message = `${open.length - shownSites} more calls in this file are not recorded; the fixes above mend most of them.`;
    shown.push({ ...next, message });
  }
  return [...shown, ...limitFindings(beside)];
}
