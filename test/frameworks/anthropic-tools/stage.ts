import Anthropic from '@anthropic-ai/sdk';
import * as before from 'anthropic-0';
import * as first from 'anthropic-0-60';
import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  AmplitudeToolLoop,
  type AmplitudeToolLoopOptions,
  type ToolLoopParams,
} from '../../../src/frameworks/anthropic-tools/index.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { type StandIn, startAnthropicStandIn } from '../../standins/index.ts';

/** The first version that is supported, the last of its major, and today's. */
export const versions: readonly { name: string; Client: typeof Anthropic }[] = [
  { name: '1', Client: Anthropic },
  // Typed as the newest: the loop uses what all have.
  { name: '0.137', Client: before.Anthropic as unknown as typeof Anthropic },
  { name: '0.60', Client: first.Anthropic as unknown as typeof Anthropic },
];

export const weather: ToolLoopParams = {
  model: 'claude-haiku-4-5',
  max_tokens: 256,
  messages: [{ role: 'user', content: 'How is the weather?' }],
  tools: [
    {
      name: 'get_weather',
      description: 'Weather of a city',
      input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  ],
};

export const asks = (...cities: string[]) => ({
  toolCalls: cities.map((city) => ({ name: 'get_weather', arguments: { city } })),
});
export const says = (text: string) => ({ text, toolCalls: [] });

type Given = Partial<AmplitudeToolLoopOptions>;

export function useLoop() {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startAnthropicStandIn();
  });
  afterEach(() => standIn.clear());
  afterAll(() => standIn.close());
  const client = (Client = Anthropic) => new Client({ apiKey: 'key', baseURL: standIn.url, maxRetries: 0 });
  return {
    get standIn() {
      return standIn;
    },
    client,
    /** A loop whose events are kept. */
    loop(given: Given = {}) {
      const ai = new MockAmplitudeAI();
      const toolHandlers = { get_weather: ({ city }: { city: string }) => `Sunny in ${city}` };
      return { ai, loop: new AmplitudeToolLoop({ ai, userId: 'user-1', client: client(), toolHandlers, ...given }) };
    },
  };
}
