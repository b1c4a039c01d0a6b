import type { Probe } from '../../contract.ts';
import { answered, ask, caught, pieces, silent } from './ask.ts';
import { answer, question, streamed } from './chat-cases.ts';
import { withoutUsageRequest } from './chat-wire.ts';
import { readAll } from './read-stream.ts';

/** Options of one request. */
export const options: Readonly<Record<string, Probe>> = {
  'headers of a request': answered(async (client) => (await ask(client, { headers: { 'x-app': 'a' } })).id),
  'query of a request': answered(async (client) => (await ask(client, { query: { v: '2' } })).id),
  'path of a request': answered(async (client) => (await ask(client, { path: '/other' })).id),
  'key for doing it once': answered(async (client) => (await ask(client, { idempotencyKey: 'once' })).id),
  'clone of a client': {
    replies: [answer],
    run: async (client, sdk) => {
      const clone = client.withOptions({ maxRetries: 9 });
      return [clone.maxRetries, clone instanceof sdk.OpenAI, clone === client, (await ask(clone)).id];
    },
  },
  'generic post': answered((client) => client.post('/chat/completions', { body: question })),
  'aborted before it starts': answered((client) => ask(client, { signal: AbortSignal.abort() })),
  'aborted after the answer': answered(async (client) => {
    const controller = new AbortController();
    const given = await ask(client, { signal: controller.signal });
    controller.abort();
    return given.id;
  }),
  'no parameters': silent((client) => client.chat.completions.create()),
  'parameters that JSON cannot hold': silent((client) => client.chat.completions.create({ ...question, seed: 1n })),
  'parameters in a circle': silent(async (client) => {
    const circle: Record<string, unknown> = { ...question };
    circle.metadata = circle;
    const error = await caught(() => client.chat.completions.create(circle));
    return error instanceof Error ? error.constructor.name : 'no error';
  }),
  'frozen parameters': answered((client) => client.chat.completions.create(Object.freeze({ ...question }))),
  'parameters unchanged by the call': {
    replies: [pieces],
    comparable: withoutUsageRequest,
    run: async (client) => {
      const params = { ...streamed };
      await readAll(await client.chat.completions.create(params));
      return params;
    },
  },
};
