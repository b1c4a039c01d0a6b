/**
 * `require` as the app has it, from its own folder. Asked of the process: a static import of `node:module` clashes with
 * the preamble that bundlers are commonly told to write, and edge runtimes do not have it.
 */
export function appRequire(): NodeJS.Require {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { join } = process.getBuiltinModule('node:path');
  return createRequire(join(process.cwd(), 'package.json'));
}
