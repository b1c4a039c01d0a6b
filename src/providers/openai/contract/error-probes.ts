import type { Probe } from '../../contract.ts';
import { ask, type Client, caught, refused, silent, told } from './ask.ts';
import { answer } from './chat-cases.ts';

export const errors: Readonly<Record<string, Probe>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 422, 429, 500].map((status) => [`status ${status}`, refused(status)]),
  ),
  'what an error tells': refused(429, async (client, sdk) =>
    told(await caught(() => ask(client, { maxRetries: 0 })), sdk),
  ),
  'headers of an error': refused(400, async (client) => {
    const { headers } = (await caught(() => ask(client))) as Client;
    return headers instanceof Headers ? headers.get('x-request-id') : headers['x-request-id'];
  }),
  'retries until it works': {
    replies: [{ status: 500, headers: { 'retry-after-ms': '1' }, body: '{}' }, answer],
    run: async (client) => (await ask(client)).id,
  },
  'an answer that is no JSON': { replies: [{ body: '<html>' }], run: (client) => ask(client) },
  'an answer of another kind': {
    replies: [{ headers: { 'content-type': 'text/plain' }, body: 'hello' }],
    run: (client) => ask(client),
  },
  'an empty answer': { replies: [{ body: '{}' }], run: (client) => ask(client) },
  'an answer of null': { replies: [{ body: 'null' }], run: (client) => ask(client) },
  'nobody listens': silent(async (_, sdk) => {
    const client = new sdk.OpenAI({ apiKey: 'k', baseURL: 'http://127.0.0.1:1', maxRetries: 0 });
    return told(await caught(() => ask(client)), sdk);
  }),
};
