import module from 'node:module';

/** From Node 22 on, compiled code is kept on disk: starts after the first one need no compiling. */
export function keepCompiledCode(): void {
  // The types are those of Node 20, which has no such function.
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
