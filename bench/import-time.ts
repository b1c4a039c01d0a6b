/** Time from starting node until `import 'amplitude-ai'` is done, beside the import of an empty module. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../dist/index.mjs', import.meta.url).href;
const empty = 'data:text/javascript,export default 1';
const cwd = fileURLToPath(new URL('..', import.meta.url));

function once(specifier: string): number {
  const since = performance.now();
  spawnSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(specifier)})`], { cwd });
  return performance.now() - since;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export async function measureImport(rounds: number): Promise<string> {
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const bare = once(empty);
    const ours = once(root);
    if (round < 0) continue;
    times.bare.push(bare);
    times.ours.push(ours);
  }
  const [bare, ours] = [median(times.bare), median(times.ours)];
  return `import: ${ours.toFixed(0)} ms, bare node ${bare.toFixed(0)} ms (${(ours - bare).toFixed(0)} ms more, ratio ${(ours / bare).toFixed(2)})`;
}
