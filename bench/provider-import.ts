import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProviderFacts } from '../src/providers/facts.ts';
import { median } from './median.ts';

/** Milliseconds that an import takes in a process of its own. Medians. */
export interface ImportCost {
  readonly sdkMs: number;
  /** What our drop-in takes beyond that. */
  readonly addedMs: number;
  /** By how much the SDK differs from itself. */
  readonly noiseMs: number;
}

const program = (name: string) =>
  `const since = performance.now(); await import(${JSON.stringify(name)}); console.log(performance.now() - since);
process.exit(0);`;

async function importOnce(name: string): Promise<number> {
  const args = ['--no-warnings', '--input-type=module', '--eval', program(name)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
  return Number(stdout);
}

/** An SDK, the drop-in for it, and the SDK again, by turns. */
export async function importCostOf({ dropin, package: sdk }: ProviderFacts, rounds: number): Promise<ImportCost> {
  const took = { bare: [] as number[], ours: [] as number[], control: [] as number[] };
  const dropinName = `amplitude-ai/${dropin}`;
  await importOnce(dropinName); // The first of all reads the files from the disk.
  for (let round = 0; round < rounds; round++) {
    took.bare.push(await importOnce(sdk.name));
    took.ours.push(await importOnce(dropinName));
    took.control.push(await importOnce(sdk.name));
  }
  const sdkMs = median(took.bare);
  return { sdkMs, addedMs: median(took.ours) - sdkMs, noiseMs: Math.abs(median(took.control) - sdkMs) };
}
