import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFacts } from '../../src/providers/all-facts.ts';
import { documents } from '../docs/markdown-files.ts';
import { compilerOptions } from './compiler-options.ts';
import { type App, installApp, repository } from './installed-app.ts';

interface Example {
  /** `src/core/agent.ts:40`, where its first line stands. */
  readonly place: string;
  readonly code: string;
}

/** The TypeScript examples of a source file's comments, or of a Markdown file. */
function examplesIn(file: string, text: string): Example[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (!/^(\s*\* )?```ts$/.test(line)) return [];
    const end = lines.findIndex((later, at) => at > index && /^(\s*\* )?```$/.test(later));
    const code = lines.slice(index + 1, end).map((inner) => inner.replace(/^\s*\* ?/, ''));
    return [{ place: `${file}:${index + 2}`, code: code.join('\n') }];
  });
}

function sources(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

const code = [...sources('src'), ...sources('codemods')].map((file) => ({
  file,
  text: readFileSync(join(repository, file), 'utf8'),
}));
const found = [...code, ...documents()].flatMap(({ file, text }) => examplesIn(file, text));
// Pages are in llms-full.txt as well, and patterns in AGENTS.md.
const examples = [...new Map(found.map((example) => [example.code, example])).values()];

/** What the examples import beside this package. */
const outside = [
  ...allFacts.map(({ package: { name } }) => name),
  '@types/node',
  'vitest',
  '@jest/globals',
  'expect',
  'zod',
  'express',
  '@types/express',
  'fastify',
  'hono',
  'koa',
  '@types/koa',
  'next',
  'react',
  '@types/react',
  '@openai/agents',
  '@anthropic-ai/claude-agent-sdk',
  '@mastra/core',
  '@mastra/observability',
  '@modelcontextprotocol/sdk',
  '@opentelemetry/api',
  '@opentelemetry/sdk-trace-node',
  '@langchain/core',
  '@llamaindex/core',
  '@modelcontextprotocol/server',
];

let app: App;
beforeAll(async () => {
  const links = Object.fromEntries(outside.map((name) => [name, name]));
  app = await installApp({ ...links, ai: 'ai-7', '@ai-sdk/openai': 'ai-sdk-openai-4' });
}, 60_000);
afterAll(() => app.remove());

describe('the examples in docstrings and documents', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it('compile against the package as it is installed', async () => {
    const named = examples.map((example, index) => ({ ...example, file: `example-${index}.mts` }));
    await app.write(Object.fromEntries(named.map(({ file, code }) => [file, `${code}\nexport {};\n`])));
    await app.write({
      // Apps of Next.js resolve as bundlers do, and name its modules without an extension.
      'next.d.mts': "declare module 'next/server' {\n  export * from 'next/server.js';\n}\n",
      'tsconfig.json': JSON.stringify({
        compilerOptions: { ...compilerOptions, skipLibCheck: true },
        include: ['example-*.mts', 'next.d.mts'],
      }),
    });
    const { stdout } = await app.node([join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.']);
    const errors = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^example-(\d+)\.mts/, (_, index) => `${named[Number(index)]?.place} `));
    expect(errors).toEqual([]);
  });
});
