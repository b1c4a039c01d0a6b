/**
 * What a tracked call costs beyond a bare one, measured in one interleaved run: blocks of bare and tracked calls take
 * turns, so that drift of the machine hits both. Prints medians and ratios, asserts nothing.
 */
import { parseArgs } from 'node:util';
import { validateEvent } from '../schema/validate.ts';
import { startInbox } from '../src/inbox/index.ts';
import { AmplitudeAI, wrap } from '../src/index.ts';
import { CHUNKS, cannedOpenAI, prompt } from './canned-openai.ts';

const { values } = parseArgs({
  options: { blocks: { type: 'string', default: '60' }, size: { type: 'string', default: '100' } },
});
const BLOCKS = Number(values.blocks);
const SIZE = Number(values.size);

const inbox = await startInbox({ validate: () => [] });
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: inbox.url });
const bare = cannedOpenAI();
const tracked = wrap(cannedOpenAI(), { ai, userId: 'bench-user' });

type Call = (client: typeof bare) => Promise<unknown>;

const create: Call = (client) => client.chat.completions.create(prompt);
const stream: Call = async (client) => {
  for await (const _ of await client.chat.completions.create({ ...prompt, stream: true }));
};

interface Block {
  /** Microseconds of the caller's wall clock a call. */
  path: number;
  /** Microseconds of CPU a call, writing out and sending included. */
  cpu: number;
}

async function block(client: typeof bare, call: Call, size: number): Promise<Block> {
  const cpu = process.cpuUsage();
  let path = 0;
  for (let index = 0; index < size; index++) {
    const since = performance.now();
    await call(client);
    path += performance.now() - since;
  }
  // What we postponed is ours to pay: let it be written out before the clock stops.
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  const spent = process.cpuUsage(cpu);
  return { path: (path * 1000) / size, cpu: (spent.user + spent.system) / size };
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function compare(name: string, call: Call, size: number): Promise<void> {
  for (const client of [bare, tracked, bare, tracked]) await block(client, call, size);
  const rows = { bare: [] as Block[], tracked: [] as Block[] };
  for (let index = 0; index < BLOCKS; index++) {
    rows.bare.push(await block(bare, call, size));
    rows.tracked.push(await block(tracked, call, size));
    await ai.flush();
  }
  const of = (kind: keyof typeof rows, key: keyof Block) => median(rows[kind].map((row) => row[key]));
  const added = { path: of('tracked', 'path') - of('bare', 'path'), cpu: of('tracked', 'cpu') - of('bare', 'cpu') };
  const ratio = of('tracked', 'path') / of('bare', 'path');
  console.error(
    `${name.padEnd(24)} bare ${of('bare', 'path').toFixed(1).padStart(8)} µs   tracked ${of('tracked', 'path').toFixed(1).padStart(8)} µs   ` +
      `added ${added.path.toFixed(1).padStart(6)} µs on the path, ${added.cpu.toFixed(1).padStart(6)} µs CPU   ratio ${ratio.toFixed(3)}`,
  );
}

console.error(`Node ${process.version}, ${BLOCKS} interleaved blocks`);
await compare('one call', create, SIZE);
await compare(`a stream of ${CHUNKS} chunks`, stream, Math.max(5, Math.floor(SIZE / 10)));
const report = await ai.flush();
const problems = inbox.events.slice(0, 50).flatMap(({ event }) => validateEvent(event));
console.error(`events: ${JSON.stringify(report)}, problems in the first 50: ${problems.length}`);
await inbox.close();
