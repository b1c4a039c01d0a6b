import type { ContractCase } from '../../contract.ts';
import { read } from './chat-cases.ts';
import * as reply from './replies.ts';

const { hello, model } = reply;
const chats = [{ messages: hello.messages }];
const created_at = '2025-01-01T00:00:00Z';
const usage = { ...reply.counts, connector_tokens: 5, connectors: { web_search: 1 }, total_tokens: 35 };

const conversation = (...outputs: readonly object[]) =>
  reply.json({ object: 'conversation.response', conversation_id: 'conv_1', outputs, usage });

const said = {
  object: 'entry',
  type: 'message.output',
  created_at,
  completed_at: created_at,
  id: 'msg_1',
  model,
  role: 'assistant',
  content: [{ type: 'text', text: 'Who comes back.' }],
};
const called = {
  object: 'entry',
  type: 'function.call',
  created_at,
  completed_at: created_at,
  id: 'fc_1',
  tool_call_id: 'call00001',
  name: 'weather',
  arguments: '{"city":"Paris"}',
};
const delta = (content: unknown) => ({
  type: 'message.output.delta',
  created_at,
  output_index: 0,
  id: 'msg_1',
  content_index: 0,
  model,
  role: 'assistant',
  content,
});
const callDelta = (text: string) => ({
  type: 'function.call.delta',
  created_at,
  output_index: 1,
  id: 'fc_1',
  name: 'weather',
  tool_call_id: 'call00001',
  arguments: text,
});
const started = { type: 'conversation.response.started', created_at, conversation_id: 'conv_1' };

const vectors = (...embeddings: readonly number[][]) =>
  reply.json({
    id: 'embd-1',
    object: 'list',
    model: 'mistral-embed',
    data: embeddings.map((embedding, index) => ({ object: 'embedding', embedding, index })),
    usage: { prompt_tokens: 5, completion_tokens: 0, total_tokens: 5 },
  });

export const otherCases = {
  embedding: {
    replies: [vectors([0.1, -0.2, 0.3], [0.4, 0.5, 0.6])],
    run: (client) => client.embeddings.create({ model: 'mistral-embed', inputs: ['retention', 'churn'] }),
  },
  'fill in the middle': {
    replies: [
      reply.completion({ content: 'return a + b' }),
      reply.events(reply.piece({ content: 'return ' }), reply.piece({ content: 'a + b' }, 'stop', reply.counts)),
    ],
    run: async (client) => {
      const request = {
        model: 'codestral-latest',
        prompt: 'def add(a, b):',
        suffix: 'add(1, 2)',
        maxTokens: 20,
        temperature: 0,
      };
      return [await client.fim.complete(request), await read(await client.fim.stream(request))];
    },
  },
  agents: {
    replies: [reply.answer, reply.stream],
    run: async (client) => {
      const request = { agentId: 'ag_1', messages: hello.messages, maxTokens: 50 };
      return [await client.agents.complete(request), await read(await client.agents.stream(request))];
    },
  },
  conversations: {
    replies: [conversation(called), conversation(said), conversation(said)],
    run: async (client) => {
      const start = {
        model,
        instructions: 'Be brief.',
        inputs: 'Weather in Paris?',
        tools: [{ type: 'function', function: { name: 'weather', parameters: { type: 'object' } } }],
        completionArgs: { temperature: 0.2, maxTokens: 100, topP: 0.9 },
      };
      const result = { type: 'function.result', toolCallId: 'call00001', result: 'Sunny' };
      const { conversations } = client.beta;
      return [
        await conversations.start(start),
        await conversations.append({ conversationId: 'conv_1', conversationAppendRequest: { inputs: [result] } }),
        await conversations.restart({
          conversationId: 'conv_1',
          conversationRestartRequest: {
            fromEntryId: 'msg_1',
            inputs: [{ type: 'message.input', role: 'user', content: 'And in Rome?' }],
          },
        }),
      ];
    },
  },
  'streams of conversations': {
    replies: [
      reply.named(
        started,
        delta('Who '),
        delta({ type: 'text', text: 'comes back.' }),
        callDelta('{"city":'),
        callDelta('"Paris"}'),
        {
          type: 'conversation.response.done',
          ...{ created_at, usage },
        },
      ),
      reply.named(started, delta('Who '), {
        type: 'conversation.response.error',
        ...{ created_at, message: 'Out of order.', code: 3000 },
      }),
      reply.named(started, delta('Who comes back.'), { type: 'conversation.response.done', ...{ created_at, usage } }),
    ],
    run: async (client) => {
      const { conversations } = client.beta;
      const inputs = 'What is retention?';
      const conversationId = 'conv_1';
      return [
        await read(await conversations.startStream({ agentId: 'ag_1', inputs })),
        await read(await conversations.appendStream({ conversationId, conversationAppendStreamRequest: { inputs } })),
        await read(
          await conversations.restartStream({
            conversationId,
            conversationRestartStreamRequest: { fromEntryId: 'msg_1', inputs },
          }),
        ),
      ];
    },
  },
  classifiers: {
    replies: [
      reply.json({
        id: 'mod-1',
        model: 'mistral-moderation-latest',
        results: [{ categories: { pii: false }, category_scores: { pii: 0.1 } }],
      }),
      reply.json({
        id: 'mod-2',
        model: 'mistral-moderation-latest',
        results: [{ categories: { pii: false }, category_scores: { pii: 0.1 } }],
      }),
      reply.json({ id: 'class-1', model: 'my-classifier', results: [{ topic: { scores: { sport: 0.9 } } }] }),
      reply.json({ id: 'class-2', model: 'my-classifier', results: [{ topic: { scores: { sport: 0.9 } } }] }),
    ],
    run: async ({ classifiers }) => [
      await classifiers.moderate({ model: 'mistral-moderation-latest', inputs: ['Hello', 'You'] }),
      await classifiers.moderateChat({ model: 'mistral-moderation-latest', inputs: hello.messages }),
      await classifiers.classify({ model: 'my-classifier', inputs: 'A goal!' }),
      // The majors name it differently.
      await classifiers.classifyChat({ model: 'my-classifier', inputs: chats, input: chats }),
    ],
  },
  'document read': {
    replies: [
      reply.json({
        pages: [{ index: 0, markdown: '# Report', images: [], dimensions: { dpi: 200, height: 2200, width: 1700 } }],
        model: 'mistral-ocr-latest',
        usage_info: { pages_processed: 1, doc_size_bytes: 1000 },
      }),
    ],
    run: (client) =>
      client.ocr.process({
        model: 'mistral-ocr-latest',
        document: { type: 'document_url', documentUrl: 'https://example.com/report.pdf' },
      }),
  },
  transcript: {
    replies: [
      reply.json({
        model: 'voxtral-mini-latest',
        text: 'Hello.',
        language: 'en',
        segments: [],
        usage: { prompt_audio_seconds: 2, ...reply.counts },
      }),
    ],
    run: (client) =>
      client.audio.transcriptions.complete({ model: 'voxtral-mini-latest', fileUrl: 'https://example.com/a.mp3' }),
  },
} satisfies Record<string, ContractCase>;
