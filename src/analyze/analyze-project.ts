import { digest } from './cache/cache-file.ts';
import type { Trace } from './interpret/trace-project.ts';
import { createImportGraph } from './project/import-graph.ts';
import type { Project, ReadOptions } from './project/read-project.ts';
import type { Skipped, TypesReport } from './report.ts';
import { turn } from './turn.ts';
import { type Declared, declaredIn, rowsNear } from './types/declarations.ts';
import type { CheckerChoice } from './types/open-checker.ts';

/** How far to look: by the module graph alone, by types for every site, or by types for what the flow did not settle. */
export type WantedDepth = 'syntax' | 'types' | 'auto';

export interface AnalyzeOptions extends Pick<ReadOptions, 'signal' | 'onProgress'> {
  /** Default: `auto`. */
  readonly depth?: WantedDepth | undefined;
  /** Which type checker to ask. Default: the native one where it is installed, else the one that comes with us. */
  readonly checker?: CheckerChoice | undefined;
  /** Files whose sites are wanted: types are asked for in these only. Default: all. */
  readonly isWanted?: ((file: string) => boolean) | undefined;
  /** What is missing beside calls is looked for as if all of them were recorded. */
  readonly asIfRecorded?: boolean | undefined;
}

export interface Analysis extends Omit<Trace, 'questions'> {
  readonly types?: TypesReport;
}

interface Types {
  readonly declared: Declared;
  readonly all: boolean;
}

/**
 * Traces the sites of a project that has been read. A project without candidates, or one that is as it was when it was
 * traced last, needs no parser and loads none.
 */
export async function analyzeProject(project: Project, options: AnalyzeOptions): Promise<Analysis> {
  const { onProgress, depth = 'auto', asIfRecorded = false } = options;
  const { candidates, cache } = project;
  if (candidates.length === 0) {
    cache?.save();
    return { sites: [], unparsed: [], skipped: [], findings: [] };
  }
  onProgress?.({ step: 'tracing', done: 0, total: candidates.length });
  const declared = depth === 'syntax' ? null : declaredIn(project);
  const types = declared && declared.rows.size > 0 ? { declared, all: depth === 'types' } : null;
  const shape = cache ? shapeOf(project, types, asIfRecorded) : '';
  const hashOf = (file: string) => {
    const text = project.read(file);
    return text === null ? null : (cache?.hashOf(file) ?? digest(text));
  };
  let trace = cache?.trace(shape, hashOf) ?? null;
  if (!trace) {
    const read = new Map<string, string | null>();
    trace = await traced(project, types, read, asIfRecorded, options);
    cache?.keepTrace(shape, read, trace);
  }
  const { questions: _, ...rest } = trace;
  const deeper = types && (await deepened(project, trace, types.declared, hashOf, options));
  cache?.save();
  onProgress?.({ step: 'tracing', done: candidates.length, total: candidates.length });
  const sites = (deeper?.sites ?? trace.sites).map((site) =>
    project.generated.has(site.file) ? { ...site, isGenerated: true } : site,
  );
  return { ...rest, sites, ...(deeper && { types: deeper.types }) };
}

/** All that a result depends on besides the content of the files that it reads. */
function shapeOf({ files, candidates, links, manifests }: Project, types: Types | null, asIfRecorded: boolean): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  const wanted = types && [types.all, [...types.declared.rows].map(({ id }) => id)];
  return digest(JSON.stringify([[...files].sort(), candidates, links, manifests, wanted, asIfRecorded], plain));
}

/** @param read receives the hash of every file that was read on the way. */
async function traced(
  project: Project,
  types: Types | null,
  read: Map<string, string | null>,
  asIfRecorded: boolean,
  { signal, onProgress }: AnalyzeOptions,
): Promise<Trace> {
  const { candidates, files, read: readText, links, entryPoints, cache } = project;
  const [{ traceProject }, { methodNames }] = await Promise.all([
    import('./interpret/trace-project.ts'),
    import('./types/method-names.ts'),
  ]);
  const broken: Skipped[] = [];
  const recorded = (file: string): string | null => {
    const text = readText(file);
    if (cache) read.set(file, text === null ? null : (cache.hashOf(file) ?? digest(text)));
    if (text === null && links.has(file) && !broken.some((each) => each.file === file))
      broken.push({ file, reason: 'vanished during the scan' });
    return text;
  };
  const resolve = await resolverOf(project, recorded, (file, message) =>
    broken.push({ file, reason: `its paths are not used: ${message}` }),
  );
  const trace = await traceProject({
    candidates,
    read: recorded,
    entryPoint: entryPoints.of,
    resolve,
    graph: createImportGraph(links, resolve),
    files,
    asIfRecorded,
    types: types && {
      ...types,
      names: methodNames(types.declared.rows),
      near: rowsNear(types.declared, links, resolve),
    },
    pause: (done, total) => {
      onProgress?.({ step: 'tracing', done, total });
      return turn(signal);
    },
  });
  return { ...trace, skipped: [...trace.skipped, ...broken] };
}

async function resolverOf(
  { files, manifests }: Project,
  read: (file: string) => string | null,
  onBroken: (file: string, message: string) => void,
) {
  const { createResolver } = await import('./project/resolver.ts');
  return createResolver({ files, read, manifests, onBroken });
}

async function deepened(
  project: Project,
  trace: Trace,
  declared: Declared,
  hashOf: (file: string) => string | null,
  { signal, checker, isWanted = () => true }: AnalyzeOptions,
) {
  const { deepen } = await import('./types/deepen.ts');
  // Broken files were told when the project was traced.
  const resolve = () => resolverOf(project, project.read, () => {});
  return deepen({
    project,
    trace,
    declared,
    resolve,
    hashOf,
    checker,
    isWanted,
    check: () => signal?.throwIfAborted(),
  });
}
