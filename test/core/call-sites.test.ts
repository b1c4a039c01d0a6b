import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isDevelopment } from '../../src/core/call-site.ts';
import { readCallSite } from '../../src/core/read-call-site.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { tempProject } from '../actions/temp-project.ts';
import { startOpenAIStandIn } from '../standins/index.ts';

const run = promisify(execFile);
const at = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);

/** Every way in which an app's own code makes an event, the lines counted from 1. */
const app = `import OpenAI from ${at('src/dropins/openai.ts')};
import Untracked from ${at('node_modules/openai/index.mjs')};
import { init, observe, tool, wrap } from ${at('src/index.ts')};

const ai = init();
interface Question { text: string }
const ask = (text: string): Question => ({ text });
const params = { model: 'gpt-4o-mini', messages: [{ role: 'user' as const, content: ask('Hi').text }] };

await new OpenAI().chat.completions.create(params);
await wrap(new Untracked())
  .chat
  .completions
  .create(params);
for await (const _ of await new OpenAI().chat.completions.create({ ...params, stream: true }));
await new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input: 'Hi' });
await new OpenAI().chat.completions.parse(params);
const look = tool(function look() {});
look();
const step = observe(function step() {});
step();
ai.trackUserMessage({ content: 'Hi', userId: 'user-42' });
const stream = ai.streamAiMessage({ model: 'm', provider: 'p' });
stream.end();
await ai.flush();
`;

interface Seen {
  readonly type: string;
  readonly site: unknown;
}

async function played(
  args: readonly string[],
  files: Record<string, string>,
  env: Record<string, string>,
): Promise<Seen[]> {
  const [inbox, openai] = await Promise.all([startInbox(), startOpenAIStandIn()]);
  onTestFinished(async () => void (await Promise.all([inbox.close(), openai.close()])));
  const { VITEST: _, NODE_ENV: __, ...rest } = process.env;
  await run(process.execPath, [...args], {
    cwd: tempProject(files),
    env: {
      ...rest,
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: openai.url,
      AMPLITUDE_AI_API_KEY: 'k',
      AMPLITUDE_AI_SERVER_URL: inbox.url,
      AMPLITUDE_AI_SPOOL: 'off',
      NO_COLOR: '1',
      ...env,
    },
  });
  return inbox.events.map(({ event }) => ({
    type: event.event_type.replace('[Agent] ', ''),
    site: Reflect.get(event.event_properties ?? {}, '[Agent] Call Site'),
  }));
}

const tsx = ['--import', import.meta.resolve('tsx')];
const expected: Seen[] = [
  { type: 'User Message', site: 'src/app.ts:10' },
  { type: 'AI Response', site: 'src/app.ts:10' },
  { type: 'User Message', site: 'src/app.ts:14' },
  { type: 'AI Response', site: 'src/app.ts:14' },
  { type: 'User Message', site: 'src/app.ts:15' },
  { type: 'AI Response', site: 'src/app.ts:15' },
  { type: 'Embedding', site: 'src/app.ts:16' },
  { type: 'User Message', site: 'src/app.ts:17' },
  { type: 'AI Response', site: 'src/app.ts:17' },
  { type: 'Tool Call', site: 'src/app.ts:19' },
  { type: 'Span', site: 'src/app.ts:21' },
  { type: 'User Message', site: 'src/app.ts:22' },
  { type: 'AI Response', site: 'src/app.ts:23' },
];

describe('an event in development', () => {
  it('tells the file and line of the call, whichever way recorded it', async () => {
    const seen = await played([...tsx, 'src/app.ts'], { 'src/app.ts': app, 'package.json': '{"type":"module"}' }, {});
    expect(seen.filter(({ type }) => type !== 'Session End')).toEqual(expected);
  });

  it.each([
    ['the app is in production', { NODE_ENV: 'production' }],
    ['it is said so', { AMPLITUDE_AI_CALL_SITES: '0' }],
  ])('tells nothing of it where %s', async (_, env) => {
    const seen = await played([...tsx, 'src/app.ts'], { 'src/app.ts': app, 'package.json': '{"type":"module"}' }, env);
    expect(seen.map(({ type }) => type)).toContain('AI Response');
    expect(seen.map(({ site }) => site).filter(Boolean)).toEqual([]);
  });
});

describe('a place in compiled code', () => {
  const source =
    'interface Question { text: string }\n\nexport const ask = (question: Question) =>\n  send(question.text);\n';

  it.each([
    ['a map beside it', 'external'],
    ['a map in it', 'inline'],
  ] as const)('is told as the line of the source, by %s', async (_, sourcemap) => {
    const { code, map } = await transform(source, { loader: 'ts', sourcemap, sourcefile: '../src/ask.ts' });
    const root = tempProject({
      'dist/ask.js': sourcemap === 'inline' ? code : `${code}//# sourceMappingURL=ask.js.map\n`,
      'dist/ask.js.map': map,
    });
    const line = code.split('\n').findIndex((text) => text.includes('send(')) + 1;
    expect(line).not.toBe(4);
    const column = (code.split('\n')[line - 1]?.indexOf('send(') ?? 0) + 1;
    const site = readCallSite({ stack: `Error\n    at ask (${root}/dist/ask.js:${line}:${column})` });
    expect(site).toBe(`${relative(process.cwd(), join(root, 'src/ask.ts'))}:4`);
  });

  it('stays the place that runs, where the map is missing or broken', () => {
    const root = tempProject({
      'a.js': 'call();\n//# sourceMappingURL=gone.js.map\n',
      'b.js': 'call();\n//# sourceMappingURL=data:application/json;base64,bm90IGpzb24=\n',
    });
    for (const file of ['a.js', 'b.js', 'not-there.js']) {
      const site = readCallSite({ stack: `Error\n    at async file://${root}/${file}:1:1` });
      expect(site).toBe(`${relative(process.cwd(), join(root, file))}:1`);
    }
  });

  it('is the first of the app: neither ours, nor of an installed package, nor of node', () => {
    const stack = `Error
    at callSite (${fileURLToPath(new URL('../../src/core/tracker.ts', import.meta.url))}:1:1)
    at create (/app/node_modules/openai/index.js:1:1)
    at node:internal/process/task_queues:95:5
    at async Bot.ask (${process.cwd()}/bot/ask.ts:7:20)
    at main (${process.cwd()}/main.ts:1:1)`;
    expect(readCallSite({ stack })).toBe('bot/ask.ts:7');
    expect(readCallSite({ stack: 'Error' })).toBeUndefined();
  });
});

describe('development', () => {
  it.each([
    ['http://127.0.0.1:4100/2/httpapi', {}, true],
    ['http://localhost', {}, true],
    ['http://[::1]:80/', {}, true],
    ['http://localhost.example.com/', {}, false],
    ['https://api2.amplitude.com/2/httpapi', {}, false],
    [undefined, {}, false],
    ['http://localhost/', { NODE_ENV: 'production' }, false],
    ['http://localhost/', { NODE_ENV: 'test' }, false],
    ['http://localhost/', { VITEST: 'true' }, false],
  ])('with events for %s and %j is told by them: %s', (url, env, is) => {
    expect(isDevelopment(url, env)).toBe(is);
  });
});
