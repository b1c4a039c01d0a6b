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
        ? [[await realpath(folder), folder] as const]
        : [],
    ),
  );
  // Stores of pnpm lead to one copy by many ways.
  const byRealPath = new Map<string, string>();
  for (const [real, folder] of found.flat()) if (!byRealPath.has(real)) byRealPath.set(real, folder);
  return [...byRealPath.values()];
}
