import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type App, installApp, repository } from '../package/installed-app.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';

const ask = `
const client = new OpenAI({ apiKey: 'k' });
client.chat.completions
  .create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hello' }] })
  .then((answer) => console.log(answer.object, ...process.argv.slice(2)));
`;

const files = {
  'app.mjs': `import OpenAI from 'openai';\n${ask}`,
  'app.cjs': `const OpenAI = require('openai');\n${ask}`,
  'typed.ts': `import OpenAI from 'openai';\nconst typed: number = 1;\n${ask}`,
  'environment.mjs': 'console.log(process.env.MARK, process.env.NODE_OPTIONS, process.env.AMPLITUDE_AI_AUTO_PATCH);',
  'exit.mjs': 'process.exit(Number(process.argv[2]));',
  'echo.mjs': 'process.stdin.pipe(process.stdout);',
  'patient.mjs': `
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log('got', signal); process.exit(9); });
setInterval(() => {}, 1000);
console.log('ready');`,
  'mortal.mjs': "setInterval(() => {}, 1000);\nconsole.log('ready');",
  'preload.cjs': "process.env.MARK = 'preloaded';",
};

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('instrument', () => {
  let app: App;
  let inbox: Inbox;
  let openai: StandIn;
  beforeAll(async () => {
    [app, inbox, openai] = await Promise.all([installApp({ openai: 'openai' }), startInbox(), startOpenAIStandIn()]);
    await app.write(files);
  });
  beforeEach(() => inbox.clear());
  afterAll(() => Promise.all([app.remove(), inbox.close(), openai.close()]));

  const toolkit = (bin: string) => join(app.folder, `node_modules/amplitude-ai/dist/toolkit/${bin}.mjs`);

  function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    const tracked = {
      AMPLITUDE_AI_API_KEY: 'any-key',
      AMPLITUDE_AI_SERVER_URL: inbox.url,
      OPENAI_BASE_URL: openai.url,
    };
    return spawn(process.execPath, [...args], {
      cwd: app.folder,
      env: { ...process.env, NODE_OPTIONS: '', ...tracked, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  async function ended(child: ChildProcess): Promise<Ended> {
    if (!child.stdout || !child.stderr) throw new Error('The child has no output.');
    const how = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { ...(await how), stdout, stderr };
  }

  const instrument = (args: readonly string[], env?: Record<string, string>) =>
    ended(start([toolkit('instrument'), ...args], env));

  const types = () => inbox.events.map(({ event }) => event.event_type).sort();
  const both = ['[Agent] AI Response', '[Agent] User Message'];

  it.each(['app.mjs', 'app.cjs'])('records the calls of %s, which stays as it is', async (file) => {
    expect(await instrument(['node', file, '--port', '80'])).toEqual({
      code: 0,
      signal: null,
      stdout: 'chat.completion --port 80\n',
      stderr: '',
    });
    expect(types()).toEqual(both);
  });

  it('is a subcommand too, and reaches the processes that the command starts', async () => {
    const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs');
    const child = start([toolkit('cli'), 'instrument', '--', 'node', tsx, 'typed.ts', '--port']);
    expect(await ended(child)).toMatchObject({ code: 0, stdout: 'chat.completion --port\n' });
    expect(types()).toEqual(both);
  });

  it('warns once without a key, and runs the command as it is', async () => {
    const { code, stdout, stderr } = await instrument(['node', 'environment.mjs'], { AMPLITUDE_AI_API_KEY: '' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('true') });
    expect(stderr).toBe(
      'amplitude-ai: AMPLITUDE_AI_API_KEY is not set: the command runs, and its LLM calls are not recorded.\n',
    );
  });

  it('keeps the NODE_OPTIONS and the switch of the user', async () => {
    const own = { NODE_OPTIONS: '--require ./preload.cjs', AMPLITUDE_AI_AUTO_PATCH: 'false' };
    const { stdout } = await instrument(['node', 'environment.mjs'], own);
    expect(stdout).toMatch(/^preloaded --require \.\/preload\.cjs --import file:\S+\/register\.mjs false\n$/);
  });

  it.each([0, 1, 42])('ends with %d as the command does', async (code) => {
    expect(await instrument(['node', 'exit.mjs', String(code)])).toMatchObject({ code, signal: null });
  });

  it('passes input and output through', async () => {
    const child = start([toolkit('instrument'), 'node', 'echo.mjs']);
    child.stdin?.end('through and through');
    expect(await ended(child)).toMatchObject({ code: 0, stdout: 'through and through' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('hands %s to the command, and ends as that does', async (signal) => {
    const child = start([toolkit('instrument'), 'node', 'patient.mjs']);
    child.stdout?.once('data', () => child.kill(signal));
    expect(await ended(child)).toMatchObject({ code: 9, signal: null, stdout: `ready\ngot ${signal}\n` });
  });

  it('ends by the signal that ended the command', async () => {
    const child = start([toolkit('instrument'), 'node', 'mortal.mjs']);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect(await ended(child)).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  it('ends with 127 and a reason where there is no such command, with 2 where there is none at all', async () => {
    expect(await instrument(['no-such-command'])).toMatchObject({
      code: 127,
      stdout: '',
      stderr: expect.stringContaining('"no-such-command" could not be started (ENOENT)'),
    });
    expect(await instrument([])).toMatchObject({ code: 2, stderr: expect.stringContaining("'command'") });
  });
});
