import type { ContractCase } from '../../contract.ts';
import { event, exception } from './event-stream.ts';
import * as reply from './replies.ts';

const { hello, user } = reply;

const weather = {
  toolSpec: {
    name: 'weather',
    description: 'Weather of a city.',
    inputSchema: { json: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } },
  },
};
const weatherIn = (city: string, toolUseId: string) => ({ toolUse: { toolUseId, name: 'weather', input: { city } } });
const spokenBefore = reply.spoken.slice(0, 3).map(event);
const picture = { image: { format: 'png', source: { bytes: new Uint8Array([137, 80, 78, 71]) } } };

// biome-ignore lint/suspicious/noExplicitAny: whatever the SDK of this major gives.
type Loose = any;

async function read(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

const sent = (client: Loose, sdk: Loose, input: object) => client.send(new sdk.ConverseCommand(input));
const streamed = async (client: Loose, sdk: Loose, input: object = hello) =>
  (await client.send(new sdk.ConverseStreamCommand(input))).stream;

export const converseCases = {
  plain: {
    replies: [reply.answer],
    run: (client, sdk) =>
      sent(client, sdk, {
        ...hello,
        system: [{ text: 'Be brief.' }, { text: 'Be kind.' }],
        inferenceConfig: { maxTokens: 100, temperature: 0.2, topP: 0.9 },
      }),
  },
  stream: {
    replies: [reply.stream],
    run: async (client, sdk) => read(await streamed(client, sdk, { ...hello, inferenceConfig: { maxTokens: 100 } })),
  },
  'tool call': {
    replies: [
      reply.converse([{ text: 'I look.' }, weatherIn('Paris', 'tooluse_1')], 'tool_use'),
      reply.converse([{ text: 'Sunny.' }]),
    ],
    run: async (client, sdk) => {
      const messages = [user({ text: 'Weather in Paris?' })];
      const toolConfig = { tools: [weather], toolChoice: { auto: {} } };
      const first = await sent(client, sdk, { ...hello, messages, toolConfig });
      const content = [{ json: { sky: 'clear' } }];
      const result = user({ toolResult: { toolUseId: 'tooluse_1', content, status: 'success' } });
      const next = { ...hello, messages: [...messages, first.output.message, result], toolConfig };
      return [first, await sent(client, sdk, next)];
    },
  },
  'parallel tool calls': {
    replies: [
      reply.events(
        reply.start,
        ...reply.textBlock(0, 'I ', 'look.'),
        ...reply.toolBlock(1, 'tooluse_1', 'weather', '', '{"ci', 'ty":"Paris"}'),
        ...reply.toolBlock(2, 'tooluse_2', 'weather', '{"city":', '"Rome"}'),
        ...reply.toolBlock(3, 'tooluse_3', 'now'),
        reply.stop('tool_use'),
        reply.metadata(),
      ),
    ],
    run: async (client, sdk) =>
      read(await streamed(client, sdk, { ...hello, toolConfig: { tools: [weather, { toolSpec: { name: 'now' } }] } })),
  },
  reasoning: {
    replies: [
      reply.converse([
        { reasoningContent: { reasoningText: { text: 'Users return.', signature: 'c2ln' } } },
        { reasoningContent: { redactedContent: 'c2VjcmV0' } },
        { text: 'Who comes back.' },
      ]),
      reply.events(
        reply.start,
        ...['Users ', 'return.'].map((text) => ({
          contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text } } },
        })),
        { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { signature: 'c2ln' } } } },
        { contentBlockStop: { contentBlockIndex: 0 } },
        ...reply.textBlock(1, 'Who comes ', 'back.'),
        reply.stop('end_turn'),
        reply.metadata(),
      ),
    ],
    run: async (client, sdk) => {
      const input = { ...hello, additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } } };
      return [await sent(client, sdk, input), await read(await streamed(client, sdk, input))];
    },
  },
  cache: {
    replies: [
      reply.converse([{ text: 'Who comes back.' }], 'end_turn', {
        usage: {
          inputTokens: 20,
          outputTokens: 10,
          totalTokens: 3530,
          cacheReadInputTokens: 3000,
          cacheWriteInputTokens: 500,
        },
      }),
      reply.events(
        ...reply.spoken.slice(0, -1),
        reply.metadata({ totalTokens: 3530, cacheReadInputTokens: 3000, cacheWriteInputTokens: 500 }),
      ),
    ],
    run: async (client, sdk) => [await sent(client, sdk, hello), await read(await streamed(client, sdk))],
  },
  'multimodal input': {
    replies: [reply.answer],
    run: (client, sdk) =>
      sent(client, sdk, {
        ...hello,
        messages: [
          user(
            { text: 'What are these?' },
            picture,
            { document: { format: 'pdf', name: 'report', source: { bytes: new Uint8Array([37, 80, 68, 70]) } } },
            { document: { format: 'csv', name: 'table', source: { bytes: new Uint8Array([49, 44, 50]) } } },
            { video: { format: 'mp4', source: { s3Location: { uri: 's3://films/b.mp4' } } } },
            { guardContent: { text: { text: 'And this?' } } },
          ),
        ],
      }),
  },
  'point of the cache': {
    replies: [reply.answer],
    run: (client, sdk) => {
      const cachePoint = { type: 'default' };
      return sent(client, sdk, { ...hello, system: [{ text: 'Be brief.' }, { cachePoint }, { text: 'Be kind.' }] });
    },
  },
  'picture in a bucket': {
    replies: [reply.answer],
    run: (client, sdk) => {
      const image = { format: 'jpeg', source: { s3Location: { uri: 's3://pictures/a.jpg' } } };
      return sent(client, sdk, { ...hello, messages: [user({ text: 'What is this?' }, { image })] });
    },
  },
  error: {
    replies: [reply.refusal(400, 'ValidationException', 'The provided model identifier is invalid.')],
    run: (client, sdk) => sent(client, sdk, hello),
  },
  'error in a stream': {
    replies: [{ ...reply.events(), body: [...spokenBefore, exception('throttlingException', 'Too many tokens.')] }],
    run: async (client, sdk) => read(await streamed(client, sdk)),
  },
  'rate limited': {
    replies: [reply.refusal(429, 'ThrottlingException', 'Too many requests.'), reply.answer],
    run: async (client, sdk) => {
      const { output, $metadata } = await sent(client, sdk, hello);
      return [output, $metadata.attempts];
    },
  },
  'early break': {
    replies: [reply.begun('hang')],
    run: async (client, sdk) => {
      for await (const piece of await streamed(client, sdk)) if (piece.contentBlockDelta) return piece;
      return undefined;
    },
  },
  abort: {
    replies: [reply.begun('hang')],
    run: async (client, sdk) => {
      const abort = new AbortController();
      const command = new sdk.ConverseStreamCommand(hello);
      const { stream } = await client.send(command, { abortSignal: abort.signal });
      for await (const piece of stream) if (piece.contentBlockDelta) abort.abort();
    },
  },
  'abort of a whole answer': {
    replies: [reply.left({ body: '{' }, 'hang')],
    run: async (client, sdk) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 250);
      await client.send(new sdk.ConverseCommand(hello), { abortSignal: abort.signal });
    },
  },
  'dead socket': {
    replies: [reply.begun('reset')],
    run: async (client, sdk) => read(await streamed(client, sdk)),
  },
  'unconsumed stream': {
    replies: [reply.stream],
    run: async (client, sdk) => typeof (await streamed(client, sdk))[Symbol.asyncIterator],
  },
  'aggregated client': {
    replies: [reply.answer, reply.stream],
    run: async (client) => [await client.converse(hello), await read((await client.converseStream(hello)).stream)],
  },
  callback: {
    replies: [reply.answer, reply.stream, reply.refusal(400, 'ValidationException', 'No such model.')],
    run: async (client, sdk) => {
      const by = (call: (callback: (...given: unknown[]) => void) => unknown) =>
        new Promise<unknown[]>((resolve) => {
          const returned = call((...given) => resolve([typeof returned, given.length, ...given]));
        });
      const plain = await by((done) => client.send(new sdk.ConverseCommand(hello), done));
      const [, , , result]: Loose = await by((done) => client.converseStream(hello, {}, done));
      const pieces = await read(result.stream);
      const [type, count, error]: Loose = await by((done) => client.converse(hello, done));
      return [plain, pieces, type, count, error.name, error.message];
    },
  },
  'subclass and inference profile': {
    replies: [reply.answer],
    run: (client, sdk) => {
      const Command: new (input: object) => object = sdk.ConverseCommand;
      class Ask extends Command {}
      const profile =
        'arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.anthropic.claude-sonnet-4-5-20250929-v1:0';
      return client.send(new Ask({ ...hello, modelId: profile }));
    },
  },
  'prompt router': {
    replies: [
      reply.converse([{ text: 'Who comes back.' }], 'end_turn', {
        trace: {
          promptRouter: {
            invokedModelId: 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0',
          },
        },
      }),
    ],
    run: (client, sdk) =>
      sent(client, sdk, {
        ...hello,
        modelId: 'arn:aws:bedrock:us-east-1:123456789012:default-prompt-router/anthropic.claude:1',
      }),
  },
} satisfies Record<string, ContractCase>;
