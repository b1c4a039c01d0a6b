import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { conversationLines, toJsonl } from './conversation-lines.ts';
import { api, file, folder, useImportStage } from './import-stage.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const KEY = 'key-of-a-test';

useImportStage();

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }>;
}

/** The command in a process of its own, from the sources. */
function start(args: readonly string[], input?: string): Running {
  const argv = ['--import', 'tsx', join(repository, 'src/cli/bin.ts'), 'import', ...args, '--server-url', api.url];
  const env = { PATH: process.env.PATH ?? '', AMPLITUDE_AI_API_KEY: KEY };
  const child = spawn(process.execPath, argv, { cwd: repository, env });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (written.stdout += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (written.stderr += piece));
  child.stdin.end(input ?? '');
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }));
  return { child, ended };
}

const run = (...args: readonly string[]) => start(args).ended;

describe('amplitude-ai import', () => {
  it('prints what was sent as a table, and ends with 0', async () => {
    await writeFile(file, toJsonl(conversationLines(2, 3)));
    const { code, stdout, stderr } = await run(file, '--end-sessions');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // The width of the first column is that of the folder's name.
    expect(stdout.replaceAll(folder, '').replace(/ {2,}/g, ' | ')).toBe(
      [
        'source | lines | events sent | before | rejected',
        '/conversations.jsonl | 6 | 8 | 0 | 0',
        '',
        'event | sent',
        '[Agent] User Message | 2',
        '[Agent] Tool Call | 2',
        '[Agent] AI Response | 2',
        '[Agent] Session End | 2',
        '',
        'Done.',
        '',
      ].join('\n'),
    );
    expect(api.kept.size).toBe(8);
  });

  it('ends with 1 when lines were rejected, and shows the first', async () => {
    await writeFile(file, `${toJsonl(conversationLines(1, 2))}{"role":"nobody"}\n`);
    const { code, stdout } = await run(file);
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}:3  role is "nobody"`);
    expect(stdout).toContain(`${file}.rejects.jsonl`);
  });

  it('prints one JSON object with --json, also of an error', async () => {
    await writeFile(file, toJsonl(conversationLines(1, 2)));
    const good = await run(file, '--json', '--dry-run');
    expect(JSON.parse(good.stdout)).toMatchObject({ delivered: 2, isDryRun: true });
    const bad = await run(join(folder, 'absent.jsonl'), '--json');
    expect(bad.code).toBe(2);
    expect(JSON.parse(bad.stdout)).toMatchObject({ error: { code: 'INVALID_CONFIG' } });
  });

  it('ends with 2 on a wrong option or key and with 3 when Amplitude is out of reach, and never prints the key', async () => {
    await writeFile(file, toJsonl(conversationLines(1, 2)));
    const wrong = await run(file, '--events-per-second', 'many');
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('eventsPerSecond is NaN') });
    api.faults = [{ status: 401, body: { error: `Invalid API key: ${KEY}` } }];
    const refused = await run(file);
    expect(refused.code).toBe(2);
    api.faults = [{ status: 503 }];
    const away = await run(file, '--retries', '0');
    expect(away).toMatchObject({ code: 3, stderr: expect.stringContaining('goes on where it stopped') });
    expect([wrong, refused, away].map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain(KEY);
  });

  it.skipIf(process.platform !== 'linux')('draws a bar on a terminal, and leaves the answer alone on it', async () => {
    await writeFile(file, toJsonl(conversationLines(500, 12)));
    const command = `${process.execPath} --import tsx src/cli/bin.ts import ${file} --dry-run`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (screen += piece));
    await once(child, 'close');
    expect(screen).toContain('100 % | 6,000 ready, 0 rejected');
    // The bar is wiped before the table is printed.
    expect(screen).toContain('\u001b[2Ksource ');
  });

  it('reads standard input', async () => {
    const { code, stdout } = await start(['-', '--json', '--quiet'], toJsonl(conversationLines(3, 2))).ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ delivered: 6, sources: [{ source: 'stream' }] });
    expect(api.kept.size).toBe(6);
  });

  it('stops at Ctrl-C after the upload under way, says how to go on, and goes on', async () => {
    await writeFile(file, toJsonl(conversationLines(500, 12)));
    api.onUpload = (count) => {
      if (count === 1) running.child.kill('SIGINT');
    };
    api.faults = [{ slowMs: 0 }, { slowMs: 300 }];
    const running = start([file]);
    const stopped = await running.ended;
    expect(stopped).toMatchObject({ code: 130, stdout: expect.stringContaining('Run the same command again') });
    expect(stopped.stderr).toContain('Stopping after the upload under way');
    const sent = api.kept.size;
    expect(sent).toBeLessThan(6_000);
    expect((await run(file)).code).toBe(0);
    expect({ kept: api.kept.size, again: api.duplicates }).toEqual({ kept: 6_000, again: 0 });
  });

  it.each([1, 2, 3])('killed at upload %i, has lost nothing and doubled nothing when run again', async (fatal) => {
    const bad = '{"role":"nobody"}\n';
    const lines = conversationLines(500, 12);
    await writeFile(file, toJsonl(lines.slice(0, 3_000)) + bad + toJsonl(lines.slice(3_000)) + bad);
    api.onUpload = async (count) => {
      if (count !== fatal) return;
      running.child.kill('SIGKILL');
      await running.ended;
    };
    const running = start([file, '--end-sessions']);
    expect((await running.ended).signal).toBe('SIGKILL');
    expect((await run(file, '--end-sessions')).code).toBe(1);
    const rejects = (await readFile(`${file}.rejects.jsonl`, 'utf8')).trim().split('\n');
    expect(rejects.map((line) => JSON.parse(line).line)).toEqual([3_001, 6_002]);

    const resumed = new Map(api.kept);
    api.kept.clear();
    api.onUpload = () => {};
    await run(file, '--end-sessions', '--restart');
    expect(resumed.size).toBe(6_500);
    expect(resumed).toEqual(api.kept);
  });
});
