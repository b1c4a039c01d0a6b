import { appRequire } from '../core/app-require.ts';
import { notLoadable } from './not-loadable.ts';

/**
 * The drop-in's ES module while running, the very one that an import of it gives. The CommonJS build has
 * `load-dropin-cjs.ts` in the place of this file.
 */
export function loadDropin(dropin: string): object {
  const { require, path } = find(dropin);
  try {
    return require(path.replace(/\.cjs$/, '.mjs'));
  } catch (error) {
    // Node can be told not to require ES modules, and cannot where a loader hook or a cycle is in the way.
    if (!isRefused(error)) throw error;
    return require(path);
  }
}

function find(dropin: string): { require: NodeJS.Require; path: string } {
  try {
    // Bundlers that write CommonJS leave nothing of `import.meta`.
    const require =
      import.meta.url === undefined
        ? appRequire()
        : process.getBuiltinModule('node:module').createRequire(import.meta.url);
    return { require, path: require.resolve(`amplitude-ai/${dropin}`) };
  } catch (error) {
    throw notLoadable(dropin, error);
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^ERR_REQUIRE_/.test(String(error.code));
}
