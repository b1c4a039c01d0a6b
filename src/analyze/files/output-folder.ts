const never = new Set([
  'node_modules',
  '.git',
  'dist',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  '.turbo',
  '.vercel',
]);
/** Source folders bear these names, too; they hold output only beside a manifest. */
const besideManifest = new Set(['build', 'out', 'coverage']);

/** Judges whether a path lies in dependencies or in build output. `manifestIn` says whether a folder has a manifest. */
export function liesInOutput(path: string, manifestIn: (folder: string) => boolean): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name, depth) => {
    if (never.has(name)) return true;
    return besideManifest.has(name) && (depth === 0 || manifestIn(folders.slice(0, depth).join('/')));
  });
}
