import { inspect } from 'node:util';
import { about, ask, caught, type Loose, open } from './asking.ts';
import * as reply from './replies.ts';

const { hello } = reply;

export const refusedProbes = about(
  {
    'an error in full': (client) => caught(ask(client)),
    'class of an error': (client) =>
      ask(client).catch((error: Loose) => [error.constructor.name, error instanceof Error]),
    'an error of a stream that never began': (client) => caught(open(client)),
    'an error and finally': (client) => caught(ask(client).finally(() => undefined)),
    'settled together': async (client) =>
      (await Promise.allSettled([ask(client), ask(client)])).map(({ status }) => status),
    'an error of embeddings': (client) => caught(client.embeddings.create({ model: 'mistral-embed', inputs: 'a' })),
    'an error of a resource that we leave alone': (client) => caught(client.models.retrieve({ modelId: 'none' })),
    'an error that nobody handles': async (client) => {
      const unhandled: unknown[] = [];
      const others = process.rawListeners('unhandledRejection');
      process.removeAllListeners('unhandledRejection');
      process.on('unhandledRejection', (error: Loose) => unhandled.push(error.name));
      ask(client);
      await new Promise((resolve) => setTimeout(resolve, 200));
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other as () => void); // A listener of before.
      return unhandled;
    },
  },
  reply.refusal(401, 'Unauthorized'),
);

const models = { object: 'list', data: [] };
const jobs = { data: [], object: 'list', total: 0 };

export const untrackedProbes = {
  ...about({ 'list of models': (client) => client.models.list() }, reply.json(models)),
  ...about(
    {
      'list of files': (client) => client.files.list(),
      'list of jobs of a batch': (client) => client.batch.jobs.list(),
    },
    reply.json(jobs),
  ),
  ...about(
    {
      'a file sent': (client) =>
        client.files.upload({ file: { fileName: 'a.jsonl', content: new Uint8Array([123, 125]) }, purpose: 'batch' }),
    },
    reply.json({
      id: '3d1f9ad0-4f44-4b1f-8b1e-0d1d2c3b4a5f',
      object: 'file',
      bytes: 2,
      created_at: 1,
      filename: 'a.jsonl',
      purpose: 'batch',
      sample_type: 'batch_request',
      source: 'upload',
    }),
  ),
  ...about({ 'an answer that is not as agreed': (client) => caught(ask(client)) }, reply.json({ odd: true })),
};

export const restProbes = about({
  'names of a client': (client) => Object.keys(client),
  'names of a client with a resource': (client) => [typeof client.chat, Object.keys(client)],
  'names of a resource': (client) => Object.keys(client.chat),
  'a client inspected': (client) => inspect(client, { depth: 0 }).replaceAll(/127\.0\.0\.1:\d+/g, ''),
  'a client as text': (client) => Object.keys(JSON.parse(JSON.stringify(client))),
  'names in a for loop': (client) => {
    const names: string[] = [];
    for (const name in client) names.push(name);
    return names;
  },
  'class of a client': (client, sdk) => [client.constructor.name, client instanceof sdk.Mistral],
  'class of resources': (client) => [client.chat.constructor.name, client.beta.conversations.constructor.name],
  'resources are made once': (client) => [
    new Set([client.chat, client.chat]).size,
    new Set([client.beta.conversations, client.beta.conversations]).size,
  ],
  'resources by name': (client) =>
    ['models', 'files', 'batch', 'audio', 'ocr', 'beta', 'fim'].map((name) => typeof client[name]),
  'a resource is there': (client) => ['chat' in client, 'chats' in client, Reflect.has(client, 'beta')],
  'a resource cannot be replaced': async (client) =>
    (await caught((async () => Object.assign(client, { chat: {} }))()))[0],
  'methods by name and length': (client) => [
    client.chat.complete.name,
    client.chat.complete.length,
    client.chat.stream.name,
  ],
  'exports of the module': (_, sdk) =>
    ['Mistral', 'HTTPClient', 'ServerList', 'SDK_METADATA', 'files'].map((name) => typeof sdk[name]),
  'no parameters': async (client) => (await caught(client.chat.complete()))[0],
  'null for parameters': async (client) => (await caught(client.chat.complete(null)))[0],
  'no messages': async (client) => (await caught(client.chat.complete({ model: 'm' })))[0],
  'messages of the wrong kind': async (client) => (await caught(client.chat.complete({ ...hello, messages: 'Hi' })))[0],
  'a number as a text': async (client) => (await caught(client.chat.complete({ ...hello, temperature: 'warm' })))[0],
  'a big number': async (client) => (await caught(client.chat.complete({ ...hello, maxTokens: 10n })))[0],
  'no server': async (_, sdk) => {
    const error = await ask(new sdk.Mistral({ apiKey: 'key', serverURL: 'http://127.0.0.1:1' }), {
      retries: { strategy: 'none' },
    }).catch((refused: Loose) => refused);
    return error.constructor.name;
  },
  'a client without options': (_, sdk) => typeof new sdk.Mistral().chat,
});

export const slowProbes = {
  'a timeout that is reached': {
    replies: [{ ...reply.begun('hang'), headers: {}, body: [] }],
    run: async (client: Loose) => (await caught(ask(client, { timeoutMs: 100, retries: { strategy: 'none' } })))[0],
  },
};
