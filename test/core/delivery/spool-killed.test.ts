import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { NOWHERE, startIngestion } from './ingestion.ts';
import { filesIn } from './spool-files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spool-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a process that is killed', () => {
  const program = fileURLToPath(new URL('spool-app.ts', import.meta.url));

  /** Runs the app and kills it after so many of its events; gives the ids that it said. */
  async function runApp(env: Record<string, string>, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
    const { VITEST: _, ...outside } = process.env;
    const app = spawn(process.execPath, ['--import', 'tsx', program], {
      env: { ...outside, ...env, DIR: dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    app.stdout.on('data', (piece: Buffer) => {
      said += String(piece);
      if (said.split('\n').length > killAfter) app.kill('SIGKILL');
    });
    await once(app, 'close');
    return said
      .split('\n')
      .slice(0, -1)
      .filter((text) => text !== 'done');
  }

  const idsOf = ({ uploads }: Awaited<ReturnType<typeof startIngestion>>) =>
    new Set(
      uploads.flatMap(({ events }) =>
        events.map((event) => Reflect.get(Object(Reflect.get(event, 'event_properties')), '[Agent] Message ID')),
      ),
    );

  it('loses nothing that it had recorded: the next one sends it', async () => {
    await using server = await startIngestion();
    const recorded: string[] = [];
    for (const after of [1, 40, 300]) recorded.push(...(await runApp({ SERVER: server.url, COUNT: '5000' }, after)));
    expect(recorded.length).toBeGreaterThan(300);
    await runApp({ SERVER: server.url, COUNT: '1' });
    const ai = new AmplitudeAI({ apiKey: 'a-secret-key', serverUrl: server.url, delivery: { dir } });
    await vi.waitFor(() => expect(recorded.filter((id) => !idsOf(server).has(id))).toEqual([]), { timeout: 20_000 });
    await ai.flush();
  });

  it('is not held open by an outage: what it leaves is sent later', async () => {
    const recorded = await runApp({ SERVER: NOWHERE, COUNT: '100' });
    expect(recorded).toHaveLength(100);
    expect(filesIn(dir).map(({ text }) => text.trim().split('\n').length)).toEqual([100]);
  });

  it('is not held open by a server that never answers: an upload would be waited for longer than this test', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo; // It listens on TCP.
    expect(await runApp({ SERVER: `http://127.0.0.1:${port}/`, COUNT: '600' })).toHaveLength(600);
    expect(filesIn(dir).flatMap(({ text }) => text.trim().split('\n'))).toHaveLength(600);
    silent.closeAllConnections();
    silent.close();
  }, 25_000);
});
