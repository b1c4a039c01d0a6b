import { type AnalyzeOptions, analyzeProject } from './analyze-project.ts';
import { coverageOf } from './coverage.ts';
import { depthOf } from './depth-of.ts';
import { eachOnce, limitFindings } from './findings/limit-findings.ts';
import { type Progress, readProject } from './project/read-project.ts';
import type { ScanReport } from './report.ts';
import { pathInRoot, realRoot } from './root.ts';

export interface ScanOptions extends Pick<AnalyzeOptions, 'depth' | 'checker'> {
  readonly root: string;
  /** Files or folders to report on. The rest of the project is still read, since clients come from there. */
  readonly paths?: readonly string[] | undefined;
  /** Keeps what was found beside the project's dependencies, and uses what was kept. Default: no. */
  readonly useCache?: boolean | undefined;
  /** Looks beside every call as if it were recorded already: what would still be missing then. Default: no. */
  readonly asIfRecorded?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Finds every call in a project that sends a request to a model, and whether it is recorded.
 *
 * @throws AnalyzeError `ROOT_NOT_FOUND`, `PATH_NOT_FOUND`, `PATH_OUTSIDE_ROOT`; the signal's reason when aborted.
 */
export async function scanProject(options: ScanOptions): Promise<ScanReport> {
  const { root, paths, useCache, asIfRecorded, signal, onProgress, depth, checker } = options;
  const real = realRoot(root);
  const wanted = paths?.map((path) => pathInRoot(real, path));
  const isWanted = (file: string) =>
    wanted?.some((path) => path === '' || file === path || file.startsWith(`${path}/`)) ?? true;
  const project = await readProject(real, { signal, onProgress, useCache });
  const trace = await analyzeProject(project, { signal, onProgress, asIfRecorded, depth, checker, isWanted });
  const sites = trace.sites.filter(({ file }) => isWanted(file));
  const allFindings = eachOnce(trace.findings.filter(({ file }) => isWanted(file)));
  return {
    root: real,
    depth: depthOf(trace),
    ...(trace.types && { types: trace.types }),
    files: {
      scanned: project.scanned,
      candidates: project.candidates.filter(isWanted).length,
      unparsed: trace.unparsed.filter(({ file }) => isWanted(file)),
      skipped: [...project.skipped, ...trace.skipped].filter(({ file }) => isWanted(file)),
    },
    sites,
    coverage: coverageOf(sites),
    findings: limitFindings(allFindings),
    allFindings,
  };
}
