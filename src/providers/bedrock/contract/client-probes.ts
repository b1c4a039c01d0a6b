import { inspect } from 'node:util';
import { about, ask, caught, type Loose, open, same } from './asking.ts';
import * as reply from './replies.ts';

const { hello } = reply;

export const refusedProbes = about(
  {
    'an error in full': (client, sdk) => caught(ask(client, sdk)),
    'class of an error': (client, sdk) =>
      ask(client, sdk).catch((error: Loose) => [
        error instanceof sdk.ValidationException,
        error instanceof sdk.BedrockRuntimeServiceException,
        error instanceof Error,
      ]),
    'an error of a stream that never began': (client, sdk) => caught(open(client, sdk)),
    'an error and finally': (client, sdk) => caught(ask(client, sdk).finally(() => undefined)),
    'settled together': async (client, sdk) =>
      (await Promise.allSettled([ask(client, sdk), ask(client, sdk)])).map(({ status }) => status),
    'an error that nobody handles': async (client, sdk) => {
      const unhandled: unknown[] = [];
      const others = process.rawListeners('unhandledRejection');
      process.removeAllListeners('unhandledRejection');
      process.on('unhandledRejection', (error: Loose) => unhandled.push(error.name));
      ask(client, sdk);
      await new Promise((resolve) => setTimeout(resolve, 200));
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other as () => void); // A listener of before.
      return unhandled;
    },
    'a command of guardrails': (client, sdk) =>
      caught(
        client.send(
          new sdk.ApplyGuardrailCommand({
            guardrailIdentifier: 'g',
            guardrailVersion: '1',
            source: 'INPUT',
            content: [],
          }),
        ),
      ),
  },
  reply.refusal(400, 'ValidationException', 'No such model.'),
);

const jobs = JSON.stringify({
  asyncInvokeSummaries: [
    {
      invocationArn: 'arn:aws:bedrock:us-east-1:123456789012:async-invoke/a',
      modelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-reel-v1:0',
      status: 'Completed',
      submitTime: '2025-01-01T00:00:00Z',
      outputDataConfig: { s3OutputDataConfig: { s3Uri: 's3://films' } },
    },
  ],
});

export const untrackedProbes = about(
  {
    'list of jobs': (client) => client.listAsyncInvokes({}),
    'pages of jobs': async (client, sdk) => {
      const pages: unknown[] = [];
      for await (const page of sdk.paginateListAsyncInvokes({ client }, {})) pages.push(page);
      return pages;
    },
    'list by command': (client, sdk) => client.send(new sdk.ListAsyncInvokesCommand({ maxResults: 1 })),
    'list by callback': (client) =>
      new Promise((resolve) =>
        client.listAsyncInvokes({}, (error: unknown, data: Loose) =>
          resolve([error, data.asyncInvokeSummaries.length]),
        ),
      ),
  },
  { body: jobs },
);

export const restProbes = about({
  'names of a client': (client) => Object.keys(client),
  'a client inspected': (client) => inspect(client, { depth: 0 }),
  'names in a for loop': (client) => {
    const names: string[] = [];
    for (const name in client) names.push(name);
    return names;
  },
  'class of a client': (client, sdk) => [
    client.constructor.name,
    client instanceof sdk.BedrockRuntime,
    client instanceof sdk.BedrockRuntimeClient,
  ],
  'send by name and length': (client) => [client.send.name, client.send.length],
  'service of a client': (client) => [client.config.serviceId, client.config.apiVersion],
  'region of a client': (client) => client.config.region(),
  'helpers of a client': (client) =>
    ['converse', 'converseStream', 'invokeModel', 'applyGuardrail', 'startAsyncInvoke'].map(
      (name) => typeof client[name],
    ),
  'enums and commands': (_, sdk) => [
    sdk.ConversationRole.USER,
    sdk.StopReason.END_TURN,
    sdk.ConverseCommand.name,
    sdk.$Command.name,
  ],
  'names of a command': (_, sdk) => Object.keys(new sdk.ConverseCommand(hello)),
  'a client without options': (_, sdk) => typeof new sdk.BedrockRuntimeClient({ region: 'eu-west-1' }).send,
  'send without a command': async (client) => typeof (await client.send().catch((error: Error) => error)),
  'send of null': async (client) => (await caught((async () => client.send(null))()))[0],
  'send of a plain object': async (client) => (await caught((async () => client.send({ input: hello }))()))[0],
  'no model': (client) => caught(client.converse({ messages: hello.messages })),
  'no server': async (client, sdk) => {
    const options: object = { ...(await same(client)), endpoint: 'http://127.0.0.1:1', maxAttempts: 1 };
    const error = await ask(new sdk.BedrockRuntimeClient(options), sdk).catch((refused: Loose) => refused);
    return [error.constructor.name, error.code];
  },
  'credentials that fail': async (client, sdk) => {
    const credentials = () => Promise.reject(new Error('no credentials'));
    return (await caught(ask(new sdk.BedrockRuntimeClient({ ...(await same(client)), credentials }), sdk)))[1];
  },
  'helper with options that are none': (client) => caught(client.converse(hello, 'options', () => undefined)),
});
