import { Readable } from 'node:stream';
import type { ContractCase } from '../../contract.ts';
import { ndjson } from '../../ndjson-reply.ts';
import { drain } from '../../sse-reply.ts';
import { embedded, model, says, v1Answer, v1Events } from './replies.ts';

/** The client of the first version; the second is in it under `v2`. */
export const v1Client = (sdk: object, url: string): object =>
  Reflect.construct(Reflect.get(sdk, 'CohereClient'), [{ token: 'key', environment: url }]);

export const ask = { model, message: 'What is retention?' };
const call = { name: 'get_weather', parameters: { city: 'Oslo' } };
const tools = [
  {
    name: 'get_weather',
    description: 'Weather of a city',
    parameterDefinitions: { city: { type: 'str', required: true } },
  },
];
const text = (said: string) => ({ event_type: 'text-generation', text: said });
const spoken = v1Events([text('Who '), text('comes '), text('back.')]);
const meta = { api_version: { version: '1' }, billed_units: { input_tokens: 3, output_tokens: 4 } };
const generation = { id: 'g1', prompt: 'Who', generations: [{ id: 's1', text: ' comes back.' }], meta };

export const v1Cases: Readonly<Record<string, ContractCase>> = Object.fromEntries(
  Object.entries<ContractCase>({
    'v1 chat': {
      replies: [v1Answer()],
      run: (client) =>
        client.chat({
          ...ask,
          preamble: 'Be brief.',
          chatHistory: [
            { role: 'SYSTEM', message: 'Be kind.' },
            { role: 'USER', message: 'Hi' },
            { role: 'CHATBOT', message: 'Hello.' },
          ],
          temperature: 0.5,
          maxTokens: 64,
          p: 0.9,
        }),
    },
    'v1 stream': { replies: [ndjson(spoken)], run: async (client) => drain(await client.chatStream(ask)) },
    'v1 early break': {
      replies: [ndjson(spoken)],
      run: async (client) => drain(await client.chatStream(ask), 3),
    },
    'v1 tool calls and results': {
      replies: [v1Answer({ text: '', tool_calls: [call, call] }), v1Answer({ text: 'It rains in Oslo.' })],
      run: async (client) => {
        const { toolCalls } = await client.chat({ ...ask, tools });
        const toolResults = toolCalls.map((one: object) => ({ call: one, outputs: [{ sky: 'rain' }] }));
        return client.chat({ ...ask, message: '', tools, toolResults });
      },
    },
    'v1 streamed tool calls': {
      replies: [
        ndjson(
          v1Events([{ event_type: 'tool-calls-generation', text: 'I will look it up.', tool_calls: [call] }], {
            text: '',
            tool_calls: [call],
          }),
        ),
      ],
      run: async (client) => drain(await client.chatStream({ ...ask, tools })),
    },
    generate: {
      replies: [{ body: JSON.stringify(generation) }],
      run: (client) => client.generate({ model: 'command', prompt: 'Who', maxTokens: 16, temperature: 0.2, p: 0.8 }),
    },
    'streamed generate': {
      replies: [
        ndjson([
          { ...text(' comes'), is_finished: false },
          { ...text(' back.'), is_finished: false },
          { event_type: 'stream-end', is_finished: true, finish_reason: 'COMPLETE', response: generation },
        ]),
      ],
      run: async (client) => drain(await client.generateStream({ model: 'command', prompt: 'Who' })),
    },
    'v1 embed': {
      replies: [embedded([[0.1, 0.2, 0.3]], 'embeddings_floats')],
      run: (client) => client.embed({ model: 'embed-english-v3.0', texts: ['A'], inputType: 'search_query' }),
    },
    'v1 rerank': {
      replies: [{ body: JSON.stringify({ id: 'r1', results: [{ index: 0, relevance_score: 0.9 }], meta }) }],
      run: (client) => client.rerank({ model: 'rerank-v3.5', query: 'A?', documents: ['A.', 'B.'] }),
    },
    classify: {
      replies: [
        {
          body: JSON.stringify({
            id: 'c1',
            classifications: [
              {
                id: 'c2',
                input: 'Free money',
                prediction: 'spam',
                predictions: ['spam'],
                confidences: [0.9],
                labels: {},
              },
            ],
            meta,
          }),
        },
      ],
      run: (client) => client.classify({ model: 'embed-english-v3.0', inputs: ['Free money'] }),
    },
    summarize: {
      replies: [{ body: JSON.stringify({ id: 's1', summary: 'They come back.', meta }) }],
      run: (client) => client.summarize({ model: 'command', text: 'Long ago, they came back.', temperature: 0.1 }),
    },
    'v2 of the first client': {
      replies: [says('Who comes back.')],
      run: (client) => client.v2.chat({ model, messages: [{ role: 'user', content: 'What is retention?' }] }),
    },
    transcription: {
      replies: [{ body: '{"text":"Who comes back."}' }],
      run: (client) =>
        client.audio.transcriptions.create(Readable.from([Buffer.from('RIFF')]), {
          model: 'cohere-transcribe-03-2026',
          language: 'en',
        }),
    },
  }).map(([name, one]) => [name, { ...one, client: v1Client }]),
);
