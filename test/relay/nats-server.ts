import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach } from 'vitest';

/** Debian: apt-get install nats-server. */
export const hasNatsServer = spawnSync('nats-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('unreachable: it listens on a port');
  return address.port;
}

/** The real server with a disk of its own, until the end of the test. */
export function useNatsServer() {
  let child: ChildProcess | undefined;
  let store: string | undefined;
  afterEach(async () => {
    await kill();
    if (store !== undefined) rmSync(store, { recursive: true, force: true });
    store = undefined;
  });
  const run = async (port: number) => {
    store ??= mkdtempSync(join(tmpdir(), 'nats-'));
    const args = ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', store];
    child = spawn('nats-server', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (!child.stderr) throw new Error('unreachable: it has a pipe');
    const lines: string[] = [];
    for await (const line of createInterface(child.stderr)) {
      lines.push(line);
      if (line.includes('Server is ready')) break;
    }
    if (!lines.at(-1)?.includes('ready')) throw new Error(`nats-server did not start:\n${lines.join('\n')}`);
    child.stderr.resume();
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  return {
    async start(): Promise<{ url: string; kill: () => Promise<void>; restart: () => Promise<void> }> {
      const port = await freePort();
      await run(port);
      return { url: `nats://127.0.0.1:${port}/TEST`, kill, restart: () => run(port) };
    },
  };
}
