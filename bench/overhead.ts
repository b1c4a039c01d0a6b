/**
 * What a tracked call costs beyond a bare one, measured in one interleaved run, so that drift of the machine hits both.
 * Prints medians and ratios, asserts nothing.
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

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

interface Sides {
  readonly bare: Client;
  readonly tracked: Client;
  /** A second bare one: what it differs by is the noise. */
  readonly control: Client;
  readonly ai: AmplitudeAI;
}

type Kind = 'bare' | 'tracked' | 'control';

/** Microseconds of CPU a call, writing out and sending included. */
async function cpuOf(client: Client, call: Call, size: number): Promise<number> {
  const cpu = process.cpuUsage();
  for (let index = 0; index < size; index++) await call(client);
  // What we postponed is ours to pay: let it be written out before the clock stops.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / size;
}

/** Calls take turns one by one, each kind first as often as the others: blocks would measure what else the machine does. */
async function pathsOf(sides: Sides, call: Call, size: number, into: Record<Kind, number[]>): Promise<void> {
  const kinds: Kind[] = ['bare', 'tracked', 'control'];
  for (let index = 0; index < size; index++) {
    const first = index % kinds.length;
    for (const kind of [...kinds.slice(first), ...kinds.slice(0, first)]) {
      const since = performance.now();
      await call(sides[kind]);
      into[kind].push((performance.now() - since) * 1000);
    }
  }
}

async function compare(name: string, call: Call, size: number, blocks: number, sides: Sides): Promise<string> {
  const { bare, tracked, ai } = sides;
  await pathsOf(sides, call, size * 2, { bare: [], tracked: [], control: [] }); // Warming up.
  const paths: Record<Kind, number[]> = { bare: [], tracked: [], control: [] };
  const cpu = { bare: [] as number[], tracked: [] as number[] };
  for (let index = 0; index < blocks; index++) {
    await pathsOf(sides, call, size, paths);
    await ai.flush(); // Else the writing of those would count for whoever is next.
    cpu.bare.push(await cpuOf(bare, call, size));
    cpu.tracked.push(await cpuOf(tracked, call, size));
    await ai.flush();
  }
  const path = { bare: median(paths.bare), tracked: median(paths.tracked), control: median(paths.control) };
  return (
    `${name}: bare ${path.bare.toFixed(1)} µs, tracked ${path.tracked.toFixed(1)} µs (ratio ${(path.tracked / path.bare).toFixed(3)}); ` +
    `added ${(path.tracked - path.bare).toFixed(1)} µs on the path (noise ${Math.abs(path.control - path.bare).toFixed(1)}), ` +
    `${(median(cpu.tracked) - median(cpu.bare)).toFixed(1)} µs of CPU with writing and sending`
  );
}

/** One call and one stream, against an ingestion endpoint at `serverUrl`. */
export async function measureOverhead(serverUrl: string, blocks: number, size: number): Promise<string[]> {
  const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl });
  const sides = {
    ai,
    bare: cannedOpenAI(),
    control: cannedOpenAI(),
    tracked: wrap(cannedOpenAI(), { ai, userId: 'bench-user' }),
  };
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
