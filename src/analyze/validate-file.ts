import { posix } from 'node:path';
import { AnalyzeError } from './analyze-error.ts';
import { type AnalyzeOptions, analyzeProject } from './analyze-project.ts';
import { depthOf } from './depth-of.ts';
import { isOtherDialect, isSourceName } from './files/source-name.ts';
import { fileFindings } from './findings/limit-findings.ts';
import { ruleOf } from './findings/rules.ts';
import { type Project, readProject } from './project/read-project.ts';
import { soleFile } from './project/sole-file.ts';
import type { FileReport } from './report.ts';
import { pathInRoot, realRoot } from './root.ts';

export type ValidateOptions = Pick<AnalyzeOptions, 'depth' | 'checker'> &
  (
    | { readonly root: string; readonly file: string; readonly signal?: AbortSignal | undefined }
    | {
        readonly source: string;
        readonly filename: string;
        /** With a root, the source stands for that file of the project; without one, it stands alone. */
        readonly root?: string | undefined;
        readonly signal?: AbortSignal | undefined;
      }
  );

/**
 * Finds the calls of one file that send a request to a model, with a finding for each that is not recorded.
 *
 * @throws AnalyzeError `NOT_A_SOURCE_FILE`, `ROOT_NOT_FOUND`, `PATH_NOT_FOUND`, `PATH_OUTSIDE_ROOT`; the signal's reason
 * when aborted.
 */
export async function validateFile(options: ValidateOptions): Promise<FileReport> {
  const { project, file } = await projectOf(options);
  // A file that stands alone proves nothing of the project around it.
  const hasProject = options.root !== undefined;
  const { signal, checker } = options;
  const trace = await analyzeProject(project, {
    signal,
    checker,
    depth: hasProject ? options.depth : 'syntax',
    isWanted: (each) => each === file,
  });
  const sites = trace.sites.filter((site) => site.file === file);
  const unparsed = trace.unparsed.find((each) => each.file === file);
  const skipped = [...project.skipped, ...trace.skipped].find((each) => each.file === file);
  return {
    file,
    depth: depthOf(trace),
    sites,
    findings: fileFindings(
      sites,
      trace.findings.filter((each) => each.file === file && (hasProject || !ruleOf(each.rule).isProjectWide)),
    ),
    ...(unparsed && { unparsed }),
    ...(skipped && { skipped }),
  };
}

async function projectOf(options: ValidateOptions): Promise<{ readonly project: Project; readonly file: string }> {
  const { signal } = options;
  if ('file' in options) {
    const root = realRoot(options.root);
    const file = pathInRoot(root, options.file);
    requireSource(file);
    const project = await readProject(root, { signal });
    return { project: project.files.has(file) ? project : await readProject(root, { signal, also: [file] }), file };
  }
  const file = posix.normalize(options.filename.replaceAll('\\', '/')).replace(/^\.\//, '');
  requireSource(file);
  if (options.root === undefined) return { project: soleFile(file, options.source), file };
  if (file.startsWith('../') || posix.isAbsolute(file)) {
    const received = JSON.stringify(options.filename);
    throw new AnalyzeError('PATH_OUTSIDE_ROOT', `The filename ${received} must be relative to the root, and below it.`);
  }
  const overlay = new Map([[file, options.source]]);
  return { project: await readProject(realRoot(options.root), { signal, overlay }), file };
}

function requireSource(file: string): void {
  if (isSourceName(file) || isOtherDialect(file)) return;
  const received = JSON.stringify(file);
  throw new AnalyzeError(
    'NOT_A_SOURCE_FILE',
    `${received} is no file that can be read for call sites: .ts, .tsx, .mts, .cts, .js, .jsx, .mjs, .cjs, .vue, .svelte and .astro can.`,
  );
}
