import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, installApp } from '../package/installed-app.ts';
import { documents, repository } from './markdown-files.ts';

interface Block {
  /** `docs/codemods.md:7`, where its first line stands. */
  readonly place: string;
  readonly lines: readonly string[];
}

/** The shell commands of a document. */
function blocksIn(file: string, text: string): Block[] {
  return [...text.matchAll(/^```(?:bash|sh)\n([\s\S]*?)^```$/gm)].map(({ index, 1: body = '' }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length + 1}`,
    lines: body.split('\n').filter((line) => line.trim() !== ''),
  }));
}

const pages = documents().filter(({ file }) => file !== 'llms-full.txt');
const blocks = pages.flatMap(({ file, text }) => blocksIn(file, text));

/** What is not run, and why. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/^npm (test|run [\w:-]+)/, 'the commands of this repository: below is whether they exist'],
  [/^npx vitest run /, 'the same'],
  [/^npm install amplitude-ai$/, 'asks the registry for the package'],
  [/^OPENAI_API_KEY=/, 'asks the vendors'],
  [/^npx amplitude-ai inbox/, 'runs until it is stopped; test/cli/inbox.test.ts starts it'],
  [/^npx amplitude-ai relay/, 'runs until it is stopped; test/relay starts it'],
  [/^AMPLITUDE_AI_SERVER_URL=.* node app\.js/, 'needs that inbox'],
  [/^export OTEL_|^export USE_OTEL/, 'settings of programs in Python'],
  [/register-catalog$/, "asks Amplitude's Taxonomy API; test/cli/register-catalog.test.ts has a stand-in for it"],
];

/** Commands that end with another code than 0 in the project below, which records nothing yet and has no key. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/^npx amplitude-ai scan --min-coverage 100/, 1],
  [/^npx amplitude-ai validate src\/chat\.ts/, 1],
  [/^npx amplitude-ai doctor/, 1],
  [/^npx amplitude-ai verify/, 1],
];

const isRun = (line: string) => !notRun.some(([pattern]) => pattern.test(line));
const ending = (line: string) => endings.find(([pattern]) => pattern.test(line))?.[1] ?? 0;

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

const project: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'shop',
    type: 'module',
    dependencies: { openai: '*', langfuse: '*', 'amplitude-ai': manifest.version },
  }),
  '.gitignore': 'node_modules\n',
  'app.js': "import OpenAI from 'openai';\nconsole.log(typeof OpenAI);\n",
  'src/chat.ts': `import OpenAI from 'openai';

export const ask = (question: string) =>
  new OpenAI().chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: question }] });
`,
  'src/traced.ts': `import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';

export const client = observeOpenAI(new OpenAI(), { userId: 'user-42' });
`,
  'chats.jsonl': `${JSON.stringify({ role: 'user', time: '2026-01-05T09:00:00Z', sessionId: 'thread-1', userId: 'user-42', content: 'Hi' })}\n`,
};

let app: App;
beforeAll(async () => {
  app = await installApp({ openai: 'openai', jscodeshift: 'jscodeshift' });
  const bin = join(app.folder, 'node_modules/.bin');
  mkdirSync(bin);
  for (const [name, file] of Object.entries<string>(manifest.bin)) {
    symlinkSync(join(app.folder, 'node_modules/amplitude-ai', file), join(bin, name));
  }
  symlinkSync(join(repository, 'node_modules/.bin/jscodeshift'), join(bin, 'jscodeshift'));
  // Only from a path of its own name does npx know a program that is there; what it starts is what is tested.
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
}, 120_000);
afterAll(() => app.remove());

function shell(line: string, cwd: string): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    PATH: `${join(app.folder, 'node_modules/.bin')}:${process.env.PATH}`,
    HOME: cwd,
    NO_COLOR: '1',
    // No command of a document may reach Amplitude from a test.
    AMPLITUDE_AI_DRY_RUN: 'true',
  };
  return new Promise((resolve) => {
    execFile('bash', ['-c', line], { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 255 : 0, output: stdout + stderr }),
    );
  });
}

async function newProject(name: string): Promise<string> {
  const folder = join(app.folder, name);
  for (const [file, text] of Object.entries(project)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(join(app.folder, 'node_modules'), join(folder, 'node_modules'));
  await commit(folder);
  return folder;
}

/** Rewriting refuses what git has not got; a reader commits in between. */
const commit = (folder: string) =>
  shell('git init -q . && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm a', folder);

describe.runIf(process.platform !== 'win32')('the shell commands of the documents', () => {
  const run = blocks.filter(({ lines }) => lines.some(isRun));

  it.each(run.map((block, index) => [block.place, block, index] as const))(
    'at %s do what they say',
    async (_, block, index) => {
      const folder = await newProject(`project-${index}`);
      for (const line of block.lines.filter(isRun)) {
        const { code, output } = await shell(line.replaceAll(/<(?:key|secret)>/g, 'key-of-a-test'), folder);
        expect({ line, code, output }).toEqual({ line, code: ending(line), output: expect.any(String) });
        await commit(folder);
      }
    },
    240_000,
  );
});

describe('what is not run', () => {
  const lines = blocks.flatMap((block) => block.lines);

  it('is all in use', () => {
    for (const [pattern] of [...notRun, ...endings]) expect(lines.filter((line) => pattern.test(line))).not.toEqual([]);
  });

  it('of this repository is in package.json', () => {
    const named = lines.flatMap((line) => /^npm (?:run )?([\w:-]+)/.exec(line)?.[1] ?? []);
    expect(named.filter((script) => script !== 'install' && !(script in manifest.scripts))).toEqual([]);
  });
});
