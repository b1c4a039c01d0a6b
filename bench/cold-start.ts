/** Time from spawning the built MCP server to its answer to `tools/list`, beside a bare node of the same run. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../dist/toolkit/mcp.mjs', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const initialize = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'bench', version: '1' },
};
const frames = [
  { jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
  { jsonrpc: '2.0', id: 2, method: 'tools/list', params: {} },
];

interface Start {
  readonly ms: number;
  readonly tools: number;
  readonly characters: number;
}

function startServer(): Promise<Start> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const child = spawn(process.execPath, [server, '--root', root], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.on('error', reject);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, result } = JSON.parse(line);
      if (id !== 2) return;
      child.kill();
      const text = JSON.stringify(result.tools);
      resolve({ ms: performance.now() - since, tools: result.tools.length, characters: text.length });
    });
    child.stdin.write(frames.map((frame) => `${JSON.stringify(frame)}\n`).join(''));
  });
}

function startBare(): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve(performance.now() - since));
  });
}

export async function measureColdStart(rounds: number): Promise<string> {
  const [bare, served]: [number[], number[]] = [[], []];
  let last: Start | undefined;
  for (let round = 0; round < rounds; round++) {
    bare.push(await startBare());
    last = await startServer();
    served.push(last.ms);
  }
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  const [b, s] = [median(bare), median(served)];
  return (
    `cold start to tools/list ${s.toFixed(0)} ms (bare node ${b.toFixed(0)} ms, ratio ${(s / b).toFixed(2)}, ${(s - b).toFixed(0)} ms more), ` +
    `${last?.tools} tools, about ${Math.round((last?.characters ?? 0) / 4)} tokens`
  );
}
