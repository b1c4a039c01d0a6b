import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';

/** A folder with these files, gone after the test. Returns its real path. */
export function tempProject(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'amplitude-ai-actions-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** package.json of a project that depends on every supported SDK. */
export const manifest = JSON.stringify({
  name: 'shop-assistant',
  type: 'module',
  dependencies: Object.fromEntries(allFacts.map(({ package: { name, range } }) => [name, range])),
});

/** One file per provider: its own example, which makes one call. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
  allFacts.map(({ id, example }) => [`src/${id}.ts`, example]),
);

/** A project that calls every provider once, and a look-alike. */
export function uninstrumentedProject(): string {
  return tempProject({
    'package.json': manifest,
    ...exampleFiles,
    'src/database.ts':
      "import { prisma } from './prisma.ts';\nexport const save = () => prisma.messages.create({ data: { text: 'hi' } });\n",
    'src/prisma.ts': 'export const prisma = { messages: { create: async (row: object) => row } };\n',
  });
}
