import { createHash } from 'node:crypto';
import { ruleOf } from '../findings/rules.ts';
import { siteFinding } from '../findings/site-finding.ts';
import type { Finding, ScanReport } from '../report.ts';

/** A finding as other tools follow it from one scan to the next. */
export interface Result extends Finding {
  /**
   * What it is, in words that stay when lines move: rule, call, the functions around it, and which of its kind there.
   * Together with the file it is unique.
   */
  readonly key: string;
  /** The same as a short hash, the file included. */
  readonly fingerprint: string;
}

/**
 * Everything that a report can complain of: calls outside of tests and of generated
 * code that are not recorded, and what is missing beside others.
 */
export function resultsOf({ sites, allFindings }: Pick<ScanReport, 'sites' | 'allFindings'>): Result[] {
  const calls = sites.flatMap((site) => {
    const finding = site.inTest || site.isGenerated ? null : siteFinding(site);
    return finding ? [{ finding, call: ` ${site.provider} ${site.api}` }] : [];
  });
  const ordinals = new Map<string, number>();
  return [...calls, ...allFindings.map((finding) => ({ finding, call: '' }))].map(({ finding, call }) => {
    const { rule, file, within } = finding;
    const isWide = ruleOf(rule).isProjectWide === true;
    const place = within === '' || isWide ? '' : ` in ${within}`;
    const base = `${rule}${call}${place}`;
    const ordinal = (ordinals.get(`${file} ${base}`) ?? 0) + 1;
    ordinals.set(`${file} ${base}`, ordinal);
    const key = ordinal === 1 ? base : `${base} #${ordinal}`;
    const fingerprint = createHash('sha256')
      .update(isWide ? key : `${file}\n${key}`)
      .digest('hex')
      .slice(0, 32);
    return { ...finding, key, fingerprint };
  });
}
