/** What kind of file a project's own code is: decides syntax and extension of what is written into it. */
export type ModuleKind = 'typescript' | 'esm' | 'mjs' | 'commonjs';

export interface ModuleSigns {
  /** `type` of package.json. */
  readonly type: unknown;
  readonly hasTsconfig: boolean;
  readonly dependsOnTypescript: boolean;
  /** Names of files in the root and in the source folder. */
  readonly files: readonly string[];
}

export const extensions: Readonly<Record<ModuleKind, string>> = {
  typescript: '.ts',
  esm: '.js',
  mjs: '.mjs',
  commonjs: '.js',
};

export function moduleKind({ type, hasTsconfig, dependsOnTypescript, files }: ModuleSigns): ModuleKind {
  if (hasTsconfig) return 'typescript';
  // As a dependency alone it may be there for the checker of a JavaScript project.
  if (dependsOnTypescript && files.some((file) => /\.[cm]?tsx?$/.test(file))) return 'typescript';
  if (type === 'module') return 'esm';
  const count = (pattern: RegExp) => files.filter((file) => pattern.test(file)).length;
  return count(/\.mjs$/) > count(/\.c?js$/) ? 'mjs' : 'commonjs';
}
