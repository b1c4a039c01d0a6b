/**
 * `npx tsx bench/import.ts [--lines 200000] [--sessions 5000]`: how fast the built `amplitude-ai import` sends a file of
 * conversations to a server that takes everything, and how much memory it needs. Prints figures, asserts nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { lines: { type: 'string', default: '200000' }, sessions: { type: 'string', default: '5000' } },
});
const [lineCount, sessionCount] = [Number(values.lines), Number(values.sessions)];
const text = 'The quick brown fox jumps over the lazy dog and asks what retention means in this report. '.repeat(4);

function* lines(): Generator<string> {
  for (let index = 0; index < lineCount; index++) {
    const session = index % sessionCount;
    const common = { sessionId: `session-${session}`, userId: `user-${10_000 + session}`, time: 1.7e12 + index * 100 };
    const isAnswer = Math.floor(index / sessionCount) % 2 === 1;
    const model = { model: 'gpt-4o', provider: 'openai', inputTokens: 1200, outputTokens: 300, latencyMs: 900 };
    const line = isAnswer ? { ...common, role: 'assistant', ...model } : { ...common, role: 'user' };
    yield `${JSON.stringify({ ...line, messageId: `message-${index}`, content: `${text}${index}` })}\n`;
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
const file = join(folder, 'conversations.jsonl');
await pipeline(lines(), createWriteStream(file));

const server = createServer((request, response) => {
  request.resume().once('end', () => response.end('{"code":200}'));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo; // It listens on TCP.

const cli = fileURLToPath(new URL('../dist/toolkit/cli.mjs', import.meta.url));
const measure = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS * 1024))`;

async function run(title: string, more: readonly string[]): Promise<void> {
  const args = ['import', file, '--quiet', '--events-per-second', '1e9', '--api-key', 'bench-key', ...more];
  const since = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(measure)}`, cli, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - since) / 1000;
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]);
  const rate = Math.round(lineCount / seconds).toLocaleString('en-US');
  process.stdout.write(
    `${title}: ${seconds.toFixed(1)} s, ${rate} events/s, peak RSS ${megabytes(peak)}, exit ${code}\n`,
  );
}

process.stdout.write(`Node ${process.version}, ${lineCount} lines, ${megabytes((await stat(file)).size)}\n`);
await run('dry run', ['--dry-run']);
await run('import', ['--server-url', `http://127.0.0.1:${port}/batch`]);
await run('again, all sent', ['--server-url', `http://127.0.0.1:${port}/batch`]);
server.close();
await rm(folder, { recursive: true });
