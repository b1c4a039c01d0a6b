import { join } from 'node:path';
import { isOtherDialect, isSourceName } from '../files/source-name.ts';
import type { Project } from '../project/read-project.ts';
import type { Resolve } from '../project/resolver.ts';

/** Files that can be compiled together: no specifier means two things among them. */
export interface ProgramPlan {
  readonly roots: readonly string[];
  /** Specifiers that the project itself stands for, each with its file. */
  readonly paths: ReadonlyMap<string, string>;
}

interface Draft {
  readonly roots: string[];
  readonly paths: Map<string, string>;
}

/** Keeps the memory of one program in bounds, however many files hold a question. */
const mostRoots = 400;

/**
 * Splits the files into as few programs as there are meanings of the specifiers in what they import. What a specifier
 * stands for comes from the same resolver as the module graph, so that both depths see one project: a tsconfig that is
 * broken, or that a program refuses, cannot part them.
 */
export function planPrograms(
  files: readonly string[],
  { links, files: all }: Pick<Project, 'links' | 'files'>,
  resolve: Resolve,
): ProgramPlan[] {
  const drafts: Draft[] = [];
  const declarations = [...all].filter((file) => /\.d\.[mc]?ts$/.test(file) && links.has(file));
  for (const root of files) {
    const paths = pathsFrom(root, links, resolve);
    const fitting = drafts.find((draft) => draft.roots.length < mostRoots && agree(draft.paths, paths));
    const draft = fitting ?? { roots: [], paths: new Map<string, string>() };
    if (!fitting) drafts.push(draft);
    draft.roots.push(root);
    for (const [specifier, target] of paths) draft.paths.set(specifier, target);
  }
  // Types of the environment: nothing imports them.
  return drafts.map(({ roots, paths }) => ({ roots: [...new Set([...roots, ...declarations])], paths }));
}

function pathsFrom(root: string, links: Project['links'], resolve: Resolve): Map<string, string> {
  const paths = new Map<string, string>();
  const reached = new Set([root]);
  for (const file of reached) {
    for (const { specifier } of links.get(file) ?? []) {
      const target = resolve(file, specifier);
      if (target === null || !isSourceName(target) || isOtherDialect(target)) continue;
      reached.add(target);
      if (!specifier.startsWith('.') && !paths.has(specifier)) paths.set(specifier, target);
    }
  }
  return paths;
}

function agree(known: ReadonlyMap<string, string>, paths: ReadonlyMap<string, string>): boolean {
  for (const [specifier, target] of paths) if ((known.get(specifier) ?? target) !== target) return false;
  return true;
}

/** As the options of a compiler have them. */
export function absolutePaths(root: string, paths: ReadonlyMap<string, string>): Record<string, readonly string[]> {
  return Object.fromEntries([...paths].map(([specifier, target]) => [specifier, [join(root, target)]]));
}
