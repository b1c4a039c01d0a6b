import { type AmplitudeAI, wrap } from 'amplitude-ai';
import type { Contract } from '../src/providers/contract.ts';
import { startLoopback } from '../test/providers/loopback.ts';
import { median } from './median.ts';

/** Microseconds of one plain call over loopback. Medians. */
export interface Overhead {
  readonly bareUs: number;
  readonly addedUs: number;
  /** By how much a second bare client differs from the first. */
  readonly noiseUs: number;
}

const kinds = ['bare', 'tracked', 'control'] as const;

/** Calls of one kind in a row: short enough for drift of the machine to hit every kind. */
const RUN = 10;

/** One plain call with the newest major of a row: bare, tracked, and bare again, by turns. */
export async function overheadOf(contract: Contract, rounds: number, ai: AmplitudeAI): Promise<Overhead> {
  const { plain } = contract.cases;
  const [major] = contract.majors;
  if (typeof plain === 'string' || !major) throw new Error('its contract has no plain call');
  const server = await startLoopback();
  try {
    const make = () => (plain.client ?? contract.client)(major.module, server.url);
    const clients = { bare: make(), tracked: wrap(make(), { ai, userId: 'bench-user' }), control: make() };
    const took: Record<keyof typeof clients, number[]> = { bare: [], tracked: [], control: [] };
    // As many rounds before any counts: a method that ran a few times is not compiled yet.
    for (let round = -rounds; round < rounds; round += RUN) {
      const first = Math.abs(round / RUN) % kinds.length;
      for (const kind of [...kinds.slice(first), ...kinds.slice(0, first)]) {
        for (let index = 0; index < RUN; index++) {
          server.play(plain.replies);
          const since = performance.now();
          await plain.run(clients[kind], major.module);
          if (round >= 0) took[kind].push((performance.now() - since) * 1000);
        }
      }
      await ai.flush(); // Else the sending of these would count for whoever is next.
    }
    const bareUs = median(took.bare);
    return { bareUs, addedUs: median(took.tracked) - bareUs, noiseUs: Math.abs(median(took.control) - bareUs) };
  } finally {
    await server.close();
  }
}
