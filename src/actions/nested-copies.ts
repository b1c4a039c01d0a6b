import { access, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies of a package that other packages of the project brought along in a node_modules of their own. */
export async function nestedCopies(root: string, name: string): Promise<string[]> {
  const modules = join(root, 'node_modules');
  const names = await readdir(modules).catch(() => []);
  const scoped = names.filter((one) => one.startsWith('@'));
  const inScopes = await Promise.all(
    scoped.map(async (scope) => (await readdir(join(modules, scope)).catch(() => [])).map((one) => `${scope}/${one}`)),
  );
  const candidates = [...names.filter((one) => !one.startsWith('@')), ...inScopes.flat()].map((one) =>
    join(modules, one, 'node_modules', name),
  );
  const found = await Promise.all(
    [join(modules, name), ...candidates].map(async (folder) =>
      (await access(join(folder, 'package.json')).then(
        () => true,
        () => false,
      ))
        ? [await realpath(folder)]
        : [],
    ),
  );
  // Stores of pnpm lead to one copy by many ways.
  return [...new Set(found.flat())];
}
