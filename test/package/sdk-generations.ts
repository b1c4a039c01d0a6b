import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFacts } from '../../src/providers/all-facts.ts';
import { repository } from './installed-app.ts';

/** What one app has installed: for the name of each SDK, the folder of ours that holds one of its versions. */
export interface Generation {
  readonly name: string;
  readonly sdks: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8'));

const { devDependencies } = manifestOf('.') as { devDependencies: Readonly<Record<string, string>> }; // It has some.

const versionOf = (folder: string) => String(manifestOf(join('node_modules', folder)).version);
const newestFirst = (a: string, b: string) => versionOf(b).localeCompare(versionOf(a), 'en', { numeric: true });

/** Folders of one SDK, the newest first: it has its own name, older versions have aliases. */
const installed = allFacts.map(({ package: { name } }) => {
  const older = Object.keys(devDependencies).filter((alias) => devDependencies[alias]?.startsWith(`npm:${name}@`));
  return { name, folders: [name, ...older.sort(newestFirst)] };
});

/** An app has one version of each SDK: the newest of all, then what is one older, until no SDK has an older one. */
export const generations: readonly Generation[] = Array.from(
  { length: Math.max(...installed.map(({ folders }) => folders.length)) },
  (_, age) => ({
    name: age === 0 ? 'the newest SDKs' : `SDKs ${age} older`,
    sdks: Object.fromEntries(installed.flatMap(({ name, folders }) => (folders[age] ? [[name, folders[age]]] : []))),
  }),
);
