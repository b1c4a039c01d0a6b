import { coverageOf } from '../coverage.ts';
import { limitFindings } from '../findings/limit-findings.ts';
import type { ScanReport } from '../report.ts';

/** The part of a report that is about some files; what it says of them still comes from the whole project. */
export function onlyFiles(report: ScanReport, isWanted: (file: string) => boolean): ScanReport {
  const here = <T extends { readonly file: string }>(items: readonly T[]) => items.filter(({ file }) => isWanted(file));
  const sites = here(report.sites);
  const allFindings = here(report.allFindings);
  const { files } = report;
  return {
    ...report,
    files: { ...files, unparsed: here(files.unparsed), skipped: here(files.skipped) },
    sites,
    coverage: coverageOf(sites),
    findings: limitFindings(allFindings),
    allFindings,
  };
}
