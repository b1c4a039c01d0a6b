import type { Trace } from './interpret/trace-project.ts';
import { createImportGraph } from './project/import-graph.ts';
import type { Project, ReadOptions } from './project/read-project.ts';
import type { Skipped } from './report.ts';

/** Traces the sites of a project that has been read. A project without candidates needs no parser and loads none. */
export async function analyzeProject(project: Project, { signal, onProgress }: ReadOptions): Promise<Trace> {
  const { candidates, files, read, manifests, links, entryPoints } = project;
  if (candidates.length === 0) return { sites: [], unparsed: [], skipped: [], findings: [] };
  onProgress?.({ step: 'tracing', done: 0, total: candidates.length });
  const [{ createResolver }, { traceProject }] = await Promise.all([
    import('./project/resolver.ts'),
    import('./interpret/trace-project.ts'),
  ]);
  const broken: Skipped[] = [];
  const onBroken = (file: string, message: string) =>
    broken.push({ file, reason: `its paths are not used: ${message}` });
  const resolve = createResolver({ files, read, manifests, onBroken });
  const trace = traceProject({
    candidates,
    read,
    entryPoint: entryPoints.of,
    resolve,
    graph: createImportGraph(links, resolve),
    files,
    check: () => signal?.throwIfAborted(),
  });
  // Where types resolve, a checker confirms here what syntax has traced, and the depth becomes 'types'.
  onProgress?.({ step: 'tracing', done: candidates.length, total: candidates.length });
  return { ...trace, skipped: [...trace.skipped, ...broken] };
}
