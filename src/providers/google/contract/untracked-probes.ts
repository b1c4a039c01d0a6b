import type { Probe } from '../../contract.ts';
import { refusal } from './replies.ts';

const model = 'gemini-2.5-flash';
const json = (value: object) => ({ body: JSON.stringify(value) });

async function all(pages: AsyncIterable<{ name?: string }>): Promise<(string | undefined)[]> {
  const names: (string | undefined)[] = [];
  for await (const { name } of pages) names.push(name);
  return names;
}

/** What asks no model goes its way. */
export const untrackedProbes: Readonly<Record<string, Probe>> = {
  'counting tokens': {
    replies: [json({ totalTokens: 7 })],
    run: async (client) => (await client.models.countTokens({ model, contents: 'Hello' })).totalTokens,
  },
  'one model': {
    replies: [json({ name: 'models/gemini-2.5-flash', inputTokenLimit: 1000 })],
    run: (client) => client.models.get({ model }),
  },
  'models in pages': {
    replies: [json({ models: [{ name: 'a' }, { name: 'b' }], nextPageToken: 'x' }), json({ models: [{ name: 'c' }] })],
    run: async (client) => all(await client.models.list({ config: { pageSize: 2 } })),
  },
  'files in pages': {
    replies: [json({ files: [{ name: 'a' }], nextPageToken: 'x' }), json({ files: [{ name: 'b' }] })],
    run: async (client) => {
      const page = await client.files.list();
      const first = [page.name, page.pageLength, page.hasNextPage(), page.getItem(0).name];
      return [first, (await page.nextPage()).length, page.hasNextPage()];
    },
  },
  'one file': { replies: [json({ name: 'files/a' })], run: (client) => client.files.get({ name: 'files/a' }) },
  'no such file': {
    replies: [refusal(404, 'NOT_FOUND', 'No file.')],
    run: (client) => client.files.get({ name: 'files/a' }),
  },
  'a file deleted': { replies: [json({})], run: (client) => client.files.delete({ name: 'files/a' }) },
  'a cache made': {
    replies: [json({ name: 'cachedContents/a' })],
    run: async (client) => (await client.caches.create({ model, config: { contents: 'Hello', ttl: '60s' } })).name,
  },
  'caches in pages': {
    replies: [json({ cachedContents: [{ name: 'a' }, { name: 'b' }] })],
    run: async (client) => all(await client.caches.list()),
  },
  'a batch made': {
    replies: [json({ name: 'batches/a', metadata: { state: 'BATCH_STATE_PENDING' } })],
    run: async (client) => {
      const src = [{ contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] }];
      return (await client.batches.create({ model, src })).name;
    },
  },
  'a tuning job': {
    replies: [json({ name: 'tunedModels/a', state: 'ACTIVE' })],
    run: async (client) => (await client.tunings.get({ name: 'tunedModels/a' })).name,
  },
  'a token made': {
    replies: [json({ name: 'auth_tokens/a' })],
    run: async (client) => (await client.authTokens.create({ config: { uses: 1 } })).name,
  },
};
