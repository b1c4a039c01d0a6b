import type { Probe } from '../../contract.ts';
import { readAll } from './read-stream.ts';

const list = (...ids: string[]) => ({
  body: JSON.stringify({
    object: 'list',
    data: ids.map((id) => ({ id, object: 'file', filename: `${id}.txt` })),
    has_more: ids.at(-1) !== 'file_4',
  }),
});

/** Parts that no model answers. */
export const resources: Readonly<Record<string, Probe>> = {
  'models, page by page': {
    replies: [{ body: '{"object":"list","data":[{"id":"gpt-4o"},{"id":"o3"}]}' }],
    run: async (client) => readAll(client.models.list()),
  },
  'files, page by page': {
    replies: [list('file_1', 'file_2'), list('file_3', 'file_4')],
    run: async (client) => readAll(client.files.list({ limit: 2 })),
  },
  'files, by pages': {
    replies: [list('file_1', 'file_2'), list('file_3', 'file_4')],
    run: async (client) => {
      const page = await client.files.list();
      return [page.hasNextPage(), page.getPaginatedItems().length, (await page.getNextPage()).data.length];
    },
  },
  'a model': { replies: [{ body: '{"id":"gpt-4o"}' }], run: (client) => client.models.retrieve('gpt-4o') },
  'a batch': {
    replies: [{ body: '{"id":"batch_1"}' }],
    run: (client) => client.batches.create({ input_file_id: 'f', endpoint: '/v1/responses', completion_window: '24h' }),
  },
  'a deleted response': {
    replies: [{ status: 200, body: '' }],
    run: (client) => (client.responses.delete ?? client.responses.del).call(client.responses, 'resp_1'),
  },
  'a vector store': {
    replies: [{ body: '{"id":"vs_1"}' }],
    run: (client) => client.vectorStores.create({ name: 'n' }),
  },
  'bytes of a file': {
    replies: [{ headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array([7]) }],
    run: async (client) => [...new Uint8Array(await (await client.files.content('f')).arrayBuffer())],
  },
};
