/**
 * `npm run bench:providers [-- --rounds 300 --only openai]`: what one plain call costs with each provider's SDK beyond a
 * bare one, over loopback, and what each drop-in costs to import beyond the SDK. Prints medians, asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { AmplitudeAI, wrap } from 'amplitude-ai';
import { contracts } from '../test/providers/contracts.ts';
import { startLoopback } from '../test/providers/loopback.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '300' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const ingestion = await startLoopback();
ingestion.play([{ body: '{"code":200}' }]);
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: ingestion.url });

async function overhead({ contract }: (typeof contracts)[number]): Promise<string[]> {
  const { plain } = contract.cases;
  const [major] = contract.majors;
  if (typeof plain === 'string' || !major) return [];
  const server = await startLoopback();
  const make = () => contract.client(major.module, server.url);
  const sides = { bare: make(), tracked: wrap(make(), { ai, userId: 'bench-user' }), control: make() };
  const took: Record<keyof typeof sides, number[]> = { bare: [], tracked: [], control: [] };
  const kinds = Object.keys(sides) as (keyof typeof sides)[]; // Its own three keys.
  for (let round = -rounds; round < rounds; round++) {
    server.play(plain.replies);
    for (const index of kinds.keys()) {
      const kind = kinds[(index + rounds + round) % kinds.length] ?? 'bare';
      const since = performance.now();
      await plain.run(sides[kind], major.module);
      if (round >= 0) took[kind].push((performance.now() - since) * 1000);
    }
    if (round % 50 === 0) await ai.flush();
  }
  await server.close();
  const [bare, tracked, control] = [median(took.bare), median(took.tracked), median(took.control)];
  return [
    `${major.name}: bare ${bare.toFixed(0)} µs over loopback, added ${(tracked - bare).toFixed(0)} µs ` +
      `(ratio ${(tracked / bare).toFixed(3)}, noise ${Math.abs(control - bare).toFixed(0)})`,
  ];
}

function importCost({ contract }: (typeof contracts)[number]): string {
  const { dropin, package: sdk } = contract.provider.facts;
  const names = [sdk.name, `amplitude-ai/${dropin}`];
  const took = names.map((): number[] => []);
  for (let round = 0; round < 10; round++) {
    for (const [index, name] of names.entries()) {
      const since = performance.now();
      spawnSync(process.execPath, ['--input-type=module', '-e', `import ${JSON.stringify(name)}`]);
      took[index]?.push(performance.now() - since);
    }
  }
  const [bare = 0, ours = 0] = took.map(median);
  return `import ${names[1]}: ${(ours - bare).toFixed(0)} ms beyond ${sdk.name} (${bare.toFixed(0)} ms)`;
}

for (const row of contracts.filter(({ id }) => values.only === undefined || id === values.only)) {
  for (const line of [...(await overhead(row)), importCost(row)]) process.stdout.write(`${line}\n`);
}
process.exit(0);
