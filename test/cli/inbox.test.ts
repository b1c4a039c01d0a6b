import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startInbox } from '../../src/inbox/index.ts';
import { runCommand } from './run-command.ts';

const bin = fileURLToPath(new URL('../../dist/toolkit/cli.mjs', import.meta.url));
const hello = { event_type: 'Opened', user_id: 'user-1', insert_id: 'a', time: 1_790_000_000_000 };

describe('amplitude-ai inbox', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  async function project(): Promise<string> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'inbox-app-')));
    await writeFile(join(root, 'package.json'), '{}');
    return root;
  }

  /** The built command in a process of its own, with the first line that it prints. */
  async function start(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
    const child = spawn(process.execPath, [bin, 'inbox', ...args], {
      cwd,
      env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const errors: string[] = [];
    child.stderr.on('data', (text) => errors.push(String(text)));
    const first = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}: ${errors.join('')}`))),
    ]);
    const stop = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return { code, stderr: errors.join('') };
    };
    return { first, stop };
  }
  const send = (url: string, event: object) =>
    fetch(url, { method: 'POST', body: JSON.stringify({ api_key: 'their-key', events: [event] }) });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line for scripts, keeps events in the project around, and ends cleanly on %s',
    async (signal) => {
      const root = await project();
      await mkdir(join(root, 'src'));
      const { first, stop } = await start(join(root, 'src'), ['--port', '0', '--json']);
      const said = JSON.parse(first);
      expect(said).toEqual({
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        ingestUrl: `${said.url}/2/httpapi`,
        viewer: `${said.url}/#token=${said.token}`,
        dir: join(root, '.amplitude-ai/inbox'),
        token: expect.stringMatching(/^[\w-]{32}$/),
        pid: expect.any(Number),
      });
      expect((await send(said.ingestUrl, hello)).status).toBe(200);
      const page = await (await fetch(said.url)).text();
      expect(page).toContain('/viewer.js');
      expect(await stop(signal)).toEqual({ code: 0, stderr: '' });
      expect(await readFile(join(said.dir, 'events.jsonl'), 'utf8')).toContain('"Opened"');
      await expect(access(join(said.dir, 'inbox.json'))).rejects.toThrow();
    },
  );

  it('sends on with the key that an upload carried, or that of the environment', async () => {
    const to = await startInbox();
    for (const env of [{}, { AMPLITUDE_AI_API_KEY: 'env-key', AMPLITUDE_AI_SPOOL: 'false' }]) {
      const { first, stop } = await start(await project(), ['--port', '0', '--json', '--forward', to.url], env);
      await send(JSON.parse(first).ingestUrl, { ...hello, insert_id: `id-${JSON.stringify(env)}` });
      expect(await stop('SIGTERM')).toEqual({
        code: 0,
        stderr: 'forwarded: 1 delivered, 0 refused, 0 still to be sent\n',
      });
    }
    expect(to.events).toHaveLength(2);
    await to.close();
  });

  it('teaches a person what to run, and says that it reads what is there', async () => {
    const root = await project();
    const stopping = new AbortController();
    const running = runInboxHere(root, ['--port', '0'], stopping.signal);
    const text = await running.greeting;
    stopping.abort();
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(text).toMatch(/Viewer {2}http:\/\/127\.0\.0\.1:\d+\/#token=/);
    expect(text).toContain('.amplitude-ai/inbox/events.jsonl (0 so far)');
    expect(text).toMatch(/AMPLITUDE_AI_API_KEY=local AMPLITUDE_AI_SERVER_URL=http:\/\/127\.0\.0\.1:\d+\/2\/httpapi/);
  });

  it('refuses a port that is taken or none, and an endpoint that is no URL, and says what to give', async () => {
    const root = await project();
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await runCommand(['inbox', '--port', port], { cwd: root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Give another port'),
    });
    server.close();
    expect(await runCommand(['inbox', '--port', 'many'], { cwd: root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--port needs a number from 0 to 65535; received NaN'),
    });
    const answer = await runCommand(['inbox', '--forward', 'amplitude', '--json'], { cwd: root });
    expect(answer.code).toBe(2);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error: { code: 'INBOX_FORWARD_INVALID' } });
  });
});

function runInboxHere(cwd: string, args: readonly string[], signal: AbortSignal) {
  let greet: (text: string) => void = () => {};
  const greeting = new Promise<string>((resolve) => {
    greet = resolve;
  });
  return { greeting, ended: runCommand(['inbox', ...args], { cwd, signal, onStdout: (text) => greet(text) }) };
}
