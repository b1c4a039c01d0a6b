import * as sdk from 'openai';
import TrackedOpenAI from '../../../../../src/dropins/openai.ts';
import { patch, unpatch, wrap } from '../../../../../src/index.ts';
import { ai } from '../tracking.mjs';

const options = { apiKey: 'k', baseURL: process.env.OPENAI_URL };
const messages = [{ role: 'user', content: 'Hello' }];
const ask = async (client) => (await client.chat.completions.create({ model: 'gpt-4o-mini', messages })).object;

/** A drop-in client finds its tracker in the session; the other ways are told theirs. */
const ways = {
  dropin: () =>
    ai
      .agent('next-bot')
      .session()
      .run(() => ask(new TrackedOpenAI(options))),
  wrap: () => ask(wrap(new sdk.OpenAI(options), { ai })),
  patch: async () => {
    const client = new sdk.OpenAI(options);
    await patch({ ai, providers: ['openai'], modules: { openai: sdk } });
    const object = await ask(client);
    unpatch();
    return object;
  },
};

export async function GET(request) {
  const object = await ways[request.nextUrl.searchParams.get('way')]();
  await ai.flush();
  return Response.json({ object });
}
