import { digest } from './cache/cache-file.ts';
import type { Trace } from './interpret/trace-project.ts';
import { createImportGraph } from './project/import-graph.ts';
import type { Project, ReadOptions } from './project/read-project.ts';
import type { Skipped } from './report.ts';

interface AnalyzeOptions extends Pick<ReadOptions, 'signal' | 'onProgress'> {
  /** What is missing beside calls is looked for as if all of them were recorded. */
  readonly asIfRecorded?: boolean | undefined;
}

/**
 * Traces the sites of a project that has been read. A project without candidates, or one that is as it was when it was
 * traced last, needs no parser and loads none.
 */
export async function analyzeProject(project: Project, options: AnalyzeOptions): Promise<Trace> {
  const { signal, onProgress, asIfRecorded = false } = options;
  const { candidates, cache } = project;
  if (candidates.length === 0) {
    cache?.save();
    return { sites: [], unparsed: [], skipped: [], findings: [] };
  }
  onProgress?.({ step: 'tracing', done: 0, total: candidates.length });
  const shape = cache ? shapeOf(project, asIfRecorded) : '';
  const hashOf = (file: string) => {
    const text = project.read(file);
    return text === null ? null : digest(text);
  };
  let trace = cache?.trace(shape, hashOf) ?? null;
  if (!trace) {
    const read = new Map<string, string | null>();
    trace = await traced(project, read, asIfRecorded, signal);
    cache?.keepTrace(shape, read, trace);
  }
  cache?.save();
  onProgress?.({ step: 'tracing', done: candidates.length, total: candidates.length });
  const { sites, ...rest } = trace;
  const told = sites.map((site) => (project.generated.has(site.file) ? { ...site, isGenerated: true } : site));
  return { ...rest, sites: told };
}

/** All that a result depends on besides the content of the files that it reads. */
function shapeOf({ files, candidates, links, manifests }: Project, asIfRecorded: boolean): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return digest(
    JSON.stringify([[...files].sort(), candidates, links, manifests, ...(asIfRecorded ? [asIfRecorded] : [])], plain),
  );
}

/** @param read receives the hash of every file that was read on the way. */
async function traced(
  { candidates, files, read: readText, manifests, links, entryPoints, cache }: Project,
  read: Map<string, string | null>,
  asIfRecorded: boolean,
  signal: AbortSignal | undefined,
): Promise<Trace> {
  const [{ createResolver }, { traceProject }] = await Promise.all([
    import('./project/resolver.ts'),
    import('./interpret/trace-project.ts'),
  ]);
  const broken: Skipped[] = [];
  const recorded = (file: string): string | null => {
    const text = readText(file);
    if (cache) read.set(file, text === null ? null : (cache.hashOf(file) ?? digest(text)));
    if (text === null && links.has(file) && !broken.some((each) => each.file === file))
      broken.push({ file, reason: 'vanished during the scan' });
    return text;
  };
  const onBroken = (file: string, message: string) =>
    broken.push({ file, reason: `its paths are not used: ${message}` });
  const resolve = createResolver({ files, read: recorded, manifests, onBroken });
  const trace = traceProject({
    candidates,
    read: recorded,
    entryPoint: entryPoints.of,
    resolve,
    graph: createImportGraph(links, resolve),
    files,
    asIfRecorded,
    check: () => signal?.throwIfAborted(),
  });
  return { ...trace, skipped: [...trace.skipped, ...broken] };
}
