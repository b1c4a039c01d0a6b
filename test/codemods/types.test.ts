import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transforms } from '../../codemods/transforms/index.ts';
import { casesIn, type TransformCase } from './case-folder.ts';
import { writeOwnDeclarations } from './own-declarations.ts';
import { type ProjectText, writeText } from './project-text.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = here('../../node_modules');
const compiler = join(installed, 'typescript-7/bin/tsc');

const isTyped = (path: string) => /\.[mc]?tsx?$/.test(path);

/** Cases with TypeScript in their output that is not as it was, each with the folder that it is checked in. */
const cases = transforms.flatMap(({ name }) => {
  const folder = here(`./${name}`);
  const found = existsSync(folder) ? casesIn(folder) : [];
  return found
    .filter(({ input, output }) => Object.keys(output).some((path) => isTyped(path) && output[path] !== input[path]))
    .map((one) => ({ ...one, below: `${name}/${one.name}` }));
});

const options = {
  target: 'ESNext',
  lib: ['ESNext', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'NodeNext',
  types: ['node'],
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  noEmit: true,
};

/** The real SDKs, and our own package by its sources. */
function install(root: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(installed)) {
    if (name !== 'amplitude-ai' && !name.startsWith('.')) symlinkSync(join(installed, name), join(modules, name));
  }
  // The SDK of this name is installed under the names of its majors.
  if (!existsSync(join(modules, 'ai'))) symlinkSync(join(installed, 'ai-7'), join(modules, 'ai'));
  writeOwnDeclarations(join(modules, 'amplitude-ai'));
}

/** What the compiler says of each case, as `file: error`, without the place: it moves when code is inserted. */
function check(root: string): Map<string, string[]> {
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', root, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = new Map<string, string[]>();
  for (const line of stdout.split('\n')) {
    const [, side, transform, name, file, error] =
      /^(\w+)\/([^/]+)\/([^/]+)\/([^(]+)\(\d+,\d+\): (.*)$/.exec(line) ?? [];
    if (!side) continue;
    const key = `${side}/${transform}/${name}`;
    said.set(key, [...(said.get(key) ?? []), `${file}: ${error}`]);
  }
  // An error that is of no case, such as an option that the compiler does not know, would hide all others.
  if (status !== 0 && said.size === 0) throw new Error(`The compiler failed: ${stdout}`);
  return said;
}

const wrongSdk = "import OpenAI from 'amplitude-ai/openai';\nnew OpenAI().nope;\n";
const wrongOwn = "import { init } from 'amplitude-ai';\ninit({ nope: 1 });\n";

describe('the TypeScript that transforms write', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'codemod-types-')));
  let said: Map<string, string[]>;

  beforeAll(() => {
    const write = (side: string, { below }: { below: string }, files: ProjectText) =>
      writeText(join(root, side, below), files);
    for (const one of cases) {
      write('input', one, one.input);
      write('output', one, one.output);
    }
    write('output', { below: 'wrong/sdk' }, { 'a.ts': wrongSdk });
    write('output', { below: 'wrong/own' }, { 'a.ts': wrongOwn });
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'cases', type: 'module' }));
    const config = { compilerOptions: options, include: ['input', 'output'] };
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));
    install(root);
    said = check(root);
  }, 300_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const errorsOf = (side: string, below: string) => said.get(`${side}/${below}`) ?? [];

  it('would be found to be wrong, were it so', () => {
    expect(cases.length).toBeGreaterThan(30);
    expect(errorsOf('output', 'wrong/sdk')).toEqual([expect.stringContaining("'nope' does not exist")]);
    expect(errorsOf('output', 'wrong/own')).toEqual([expect.stringContaining("'nope' does not exist")]);
  });

  it.each(cases.map((one) => [one.below, one] as const))(
    'of %s is held to the real SDKs',
    (below, one: TransformCase) => {
      const errors = errorsOf('output', below);
      if (one.untyped === undefined) expect(errors).toEqual([]);
      else {
        // The case says why it cannot be free of errors: then none may be new, and the reason may not be idle.
        expect(errors.length).toBeGreaterThan(0);
        const before = errorsOf('input', below);
        expect(errors.filter((error) => !before.includes(error))).toEqual([]);
      }
    },
  );
});
