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
  /** What somebody would write by hand for this one method: the least that seeing a call can cost. */
  readonly floor: Client;
  readonly ai: AmplitudeAI;
}

/** Keeps what a record needs of a call that is not streamed, and does nothing with it. */
function byHand(client: Client): Client {
  const kept: unknown[] = [];
  const create = client.chat.completions.create.bind(client.chat.completions);
  const observed = (params: typeof prompt) => {
    const since = performance.now();
    return create(params).then((answer) => {
      if (kept.length > 100) kept.length = 0;
      if ('choices' in answer) kept.push([params, answer.choices, answer.usage, performance.now() - since]);
      return answer;
    });
  };
  Object.assign(client.chat.completions, { create: observed });
  return client;
}

type Kind = 'bare' | 'tracked' | 'control' | 'floor';

/** Microseconds of CPU a call, writing out and sending included. */
async function cpuOf(client: Client, call: Call, size: number): Promise<number> {
  const cpu = process.cpuUsage();
  for (let index = 0; index < size; index++) await call(client);
  // What we postponed is ours to pay: let it be written out before the clock stops.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / size;
}

/** Calls of one kind in a row: what an app makes is warm, and a run is short enough for drift to hit every kind. */
const RUN = 20;

/** Blocks before any is counted: code of our own is compiled to the end after some 4,000 calls, the SDK's four times as soon. */
const WARMUP = 50;

/** Runs take turns, each kind first as often as the others: long blocks would measure what else the machine does. */
async function pathsOf(sides: Sides, call: Call, size: number, into: Record<Kind, number[]>): Promise<void> {
  const kinds: Kind[] = ['bare', 'tracked', 'control', 'floor'];
  for (let round = 0; round * RUN < size; round++) {
    const first = round % kinds.length;
    for (const kind of [...kinds.slice(first), ...kinds.slice(0, first)]) {
      for (let index = 0; index < RUN; index++) {
        const since = performance.now();
        await call(sides[kind]);
        into[kind].push((performance.now() - since) * 1000);
      }
    }
  }
}

async function compare(name: string, call: Call, size: number, blocks: number, sides: Sides): Promise<string> {
  const { bare, tracked, ai } = sides;
  await pathsOf(sides, call, size * WARMUP, { bare: [], tracked: [], control: [], floor: [] });
  const paths: Record<Kind, number[]> = { bare: [], tracked: [], control: [], floor: [] };
  const cpu = { bare: [] as number[], tracked: [] as number[] };
  for (let index = 0; index < blocks; index++) {
    await pathsOf(sides, call, size, paths);
    await ai.flush(); // Else the writing of those would count for whoever is next.
    cpu.bare.push(await cpuOf(bare, call, size));
    cpu.tracked.push(await cpuOf(tracked, call, size));
    await ai.flush();
  }
  const bareMedian = median(paths.bare);
  const added = {
    tracked: median(paths.tracked) - bareMedian,
    control: median(paths.control) - bareMedian,
    floor: median(paths.floor) - bareMedian,
  };
  return (
    `${name}: bare ${bareMedian.toFixed(1)} µs; added ${added.tracked.toFixed(1)} µs on the path ` +
    `(ratio ${((bareMedian + added.tracked) / bareMedian).toFixed(3)}, by hand ${added.floor.toFixed(1)}, noise ${Math.abs(added.control).toFixed(1)}), ` +
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
    floor: byHand(cannedOpenAI()),
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
