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

/** Beside this file, or else beside the app: a bundle may name the place where it was made, and run in another. */
function find(dropin: string): { require: NodeJS.Require; path: string } {
  try {
    return findBy(ownRequire(), dropin);
  } catch {
    try {
      return findBy(appRequire(), dropin);
    } catch (error) {
      throw notLoadable(dropin, error);
    }
  }
}

const findBy = (require: NodeJS.Require, dropin: string) => ({
  require,
  path: require.resolve(`amplitude-ai/${dropin}`),
});

/** Bundlers that write CommonJS leave nothing of `import.meta`: `createRequire` throws then. */
const ownRequire = () => process.getBuiltinModule('node:module').createRequire(import.meta.url);

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^ERR_REQUIRE_/.test(String(error.code));
}
