import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ownPackage } from '../../codemods/lib/own-package.ts';

/** package.json of the package that this code is a part of, wherever it is installed. */
interface OwnManifest {
  readonly folder: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: { readonly './register': { readonly import: { readonly default: string } } };
}

/** By its own name, since sources and bundles lie at different depths. */
export function ownManifest(): OwnManifest {
  const own = createRequire(import.meta.url);
  const file = `${ownPackage}/package.json`;
  // Our own file, and a test reads each of these fields from the packed one.
  return { ...(own(file) as Omit<OwnManifest, 'folder'>), folder: dirname(own.resolve(file)) };
}

/** The module that `node --import` is given to observe every SDK. */
export function registerFile(): string {
  const { folder, exports } = ownManifest();
  return join(folder, exports['./register'].import.default);
}
