/**
 * What a tracked call costs beyond a bare one, measured in one interleaved run: blocks of bare and tracked calls take
 * turns, so that drift of the machine hits both. Prints medians and ratios, asserts nothing.
 */
import { AmplitudeAI, wrap } from 'amplitude-ai';
import { CHUNKS, cannedOpenAI, prompt } from './canned-openai.ts';

type Client = ReturnType<typeof cannedOpenAI>;
type Call = (client: Client) => Promise<unknown>;

const create: Call = (client) => client.chat.completions.create(prompt);
const stream: Call = async (client) => {
  for await (const _ of await client.chat.completions.create({ ...prompt, stream: true }));
};

/** Of a resource that is not observed. */
const untracked: Call = (client) => client.models.retrieve('gpt-4o-mini');

interface Block {
  /** Microseconds of the caller's wall clock, median of the calls: what is postponed counts as CPU only. */
  path: number;
  /** Microseconds of CPU a call, writing out and sending included. */
  cpu: number;
}

async function block(client: Client, call: Call, size: number): Promise<Block> {
  const cpu = process.cpuUsage();
  const path: number[] = [];
  for (let index = 0; index < size; index++) {
    const since = performance.now();
    await call(client);
    path.push(performance.now() - since);
  }
  // What we postponed is ours to pay: let it be written out before the clock stops.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const spent = process.cpuUsage(cpu);
  return { path: median(path) * 1000, cpu: (spent.user + spent.system) / size };
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

interface Sides {
  readonly bare: Client;
  readonly tracked: Client;
  readonly ai: AmplitudeAI;
}

async function compare(
  name: string,
  call: Call,
  size: number,
  blocks: number,
  { bare, tracked, ai }: Sides,
): Promise<string> {
  for (const client of [bare, tracked, bare, tracked]) await block(client, call, size);
  const rows = { bare: [] as Block[], tracked: [] as Block[] };
  for (let index = 0; index < blocks; index++) {
    rows.bare.push(await block(bare, call, size));
    rows.tracked.push(await block(tracked, call, size));
    await ai.flush();
  }
  const of = (kind: keyof typeof rows, key: keyof Block) => median(rows[kind].map((row) => row[key]));
  const added = (key: keyof Block) => (of('tracked', key) - of('bare', key)).toFixed(1);
  const [bareUs, trackedUs] = [of('bare', 'path'), of('tracked', 'path')];
  return (
    `${name}: bare ${bareUs.toFixed(1)} µs, tracked ${trackedUs.toFixed(1)} µs (ratio ${(trackedUs / bareUs).toFixed(3)}); ` +
    `added ${added('path')} µs on the path, ${added('cpu')} µs of CPU with writing and sending`
  );
}

/** One call and one stream, against an ingestion endpoint at `serverUrl`. */
export async function measureOverhead(serverUrl: string, blocks: number, size: number): Promise<string[]> {
  const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl });
  const sides = { ai, bare: cannedOpenAI(), tracked: wrap(cannedOpenAI(), { ai, userId: 'bench-user' }) };
  const call = await compare('one call', create, size, blocks, sides);
  const streamed = await compare(
    `a stream of ${CHUNKS} chunks`,
    stream,
    Math.max(5, Math.floor(size / 10)),
    blocks,
    sides,
  );
  const other = await compare('a call that is not tracked', untracked, size, blocks, sides);
  return [call, streamed, other, `events: ${JSON.stringify(await ai.flush())}`];
}
