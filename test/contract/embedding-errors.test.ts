import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrap } from '../../src/instrument/wrap.ts';
import type { ContractCase } from '../../src/providers/contract.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { contracts } from '../providers/contracts.ts';
import { type Loopback, startLoopback } from '../providers/loopback.ts';

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

const rows = contracts.flatMap(({ contract }) => {
  const { embedding, error }: Readonly<Record<string, ContractCase | string>> = contract.cases;
  if (typeof embedding !== 'object' || typeof error !== 'object') return [];
  return contract.majors.map((major) => ({ ...major, contract, embedding, replies: error.replies }));
});

describe('an embedding that the vendor refuses', () => {
  it.each(rows)('is an event that says so, with $name', async ({ contract, module, embedding, replies }) => {
    server.play(replies);
    const ai = new MockAmplitudeAI();
    const makeClient = embedding.client ?? contract.client;
    const client = wrap(makeClient(module, server.url), { ai });
    await expect(embedding.run(client, module)).rejects.toThrow();
    const [event] = ai.events;
    expect(ai.events).toHaveLength(1);
    expect(event?.event_type).toBe('[Agent] Embedding');
    expect(event?.event_properties).toMatchObject({
      '[Agent] Is Error': true,
      '[Agent] Error Message': expect.stringMatching(/[a-z]{3}/),
      '[Agent] Error Type': expect.any(String),
      '[Agent] Error Source': 'provider',
    });
  });
});
