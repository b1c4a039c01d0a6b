import type { ContractCase } from '../../contract.ts';
import { chatAnswer, chatStream, withoutUsageRequest } from './chat-wire.ts';
import { readAll } from './read-stream.ts';

const functions = [
  {
    name: 'weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
];
const weather = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Weather in Rome?' }], functions };

/** What there was before tools, and what some servers and apps still speak. */
export const functionCases = {
  'function call': {
    replies: [
      chatAnswer({
        message: { function_call: { name: 'weather', arguments: '{"city":"Rome"}' } },
        finish: 'function_call',
      }),
      chatAnswer({ message: { content: 'Sunny.' } }),
    ],
    run: async (client) => {
      const first = await client.chat.completions.create({ ...weather, function_call: 'auto' });
      const result = { role: 'function', name: 'weather', content: 'Sunny' };
      const messages = [...weather.messages, first.choices[0].message, result];
      return [first, await client.chat.completions.create({ ...weather, messages })];
    },
  },
  'streamed function call': {
    replies: [
      chatStream({
        deltas: [
          { function_call: { name: 'weather', arguments: '' } },
          { function_call: { arguments: '{"city":' } },
          { function_call: { arguments: '"Rome"}' } },
        ],
        finish: 'function_call',
      }),
    ],
    comparable: withoutUsageRequest,
    run: async (client) => readAll(await client.chat.completions.create({ ...weather, stream: true })),
  },
} satisfies Record<string, ContractCase>;
