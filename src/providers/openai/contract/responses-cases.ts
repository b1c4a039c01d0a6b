import type { ContractCase } from '../../contract.ts';
import { brokenOff } from './chat-wire.ts';
import { readAll, readSome, readUntilError } from './read-stream.ts';
import {
  argumentPieces,
  brokenResponseStream,
  called,
  responseAnswer,
  responseStream,
  responseUsage,
  said,
  summaryPieces,
  textPieces,
  thought,
} from './responses-wire.ts';

const asked = { model: 'gpt-4o-mini', input: 'What is retention?' };
const streamed = { ...asked, stream: true };
const answer = responseAnswer([said('Who comes back.')]);
const inPieces = { item: said('Who comes back.'), pieces: textPieces('Who ', 'comes ', 'back.') };

const weather = {
  model: 'gpt-4o-mini',
  input: [{ role: 'user', content: 'Weather?' }],
  tools: [
    {
      type: 'function',
      name: 'weather',
      description: 'Weather of a city',
      strict: true,
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  ],
};
const rome = called('call_1', 'weather', '{"city":"Rome"}');
const oslo = called('call_2', 'weather', '{"city":"Oslo"}');
const sunny = responseAnswer([said('Sunny in Rome, snow in Oslo.')]);

const reasoned = {
  model: 'o4-mini-2025-04-16',
  reasoning: { effort: 'low', summary: 'detailed' },
  usage: { ...responseUsage, output_tokens: 100, output_tokens_details: { reasoning_tokens: 64 }, total_tokens: 120 },
};

/** The Responses API, case by case. */
export const responsesCases = {
  'responses: plain': {
    replies: [answer],
    run: (client) =>
      client.responses.create({
        ...asked,
        instructions: 'Be brief.',
        temperature: 0.2,
        max_output_tokens: 50,
        top_p: 0.9,
      }),
  },
  'responses: stream': {
    replies: [responseStream([inPieces])],
    run: async (client) => readAll(await client.responses.create(streamed)),
  },
  'responses: parallel tool calls and their results': {
    replies: [responseAnswer([rome, oslo]), sunny],
    run: async (client) => {
      const first = await client.responses.create(weather);
      return client.responses.create({
        ...weather,
        previous_response_id: first.id,
        input: [
          { type: 'function_call_output', call_id: 'call_1', output: 'Sunny' },
          {
            type: 'function_call_output',
            call_id: 'call_2',
            output: [
              { type: 'input_text', text: 'Snow' },
              { type: 'input_image', image_url: 'data:image/png;base64,c2VjcmV0', detail: 'auto' },
            ],
          },
        ],
      });
    },
  },
  'responses: streamed tool call': {
    replies: [responseStream([{ item: rome, pieces: argumentPieces('call_1', '{"city":', '', '"Rome"}') }])],
    run: async (client) => readAll(await client.responses.create({ ...weather, stream: true })),
  },
  'responses: streamed reasoning summary': {
    replies: [
      responseStream(
        [{ item: thought('They come ', 'again.'), pieces: summaryPieces('They come ', 'again.') }, inPieces],
        reasoned,
      ),
    ],
    run: async (client) =>
      readAll(
        await client.responses.create({
          ...streamed,
          model: 'o4-mini',
          reasoning: { effort: 'low', summary: 'detailed' },
        }),
      ),
  },
  'responses: cache': {
    replies: [
      responseAnswer([said('Who comes back.')], {
        usage: {
          ...responseUsage,
          input_tokens: 2000,
          input_tokens_details: { cached_tokens: 1536 },
          total_tokens: 2010,
        },
      }),
    ],
    run: (client) => client.responses.create(asked),
  },
  'responses: multimodal input': {
    replies: [answer],
    run: (client) =>
      client.responses.create({
        model: 'gpt-4o-mini',
        input: [
          { role: 'developer', content: 'Be brief.' },
          {
            role: 'user',
            content: [
              { type: 'input_text', text: 'What is on these?' },
              { type: 'input_image', image_url: 'data:image/png;base64,c2VjcmV0', detail: 'auto' },
              { type: 'input_image', image_url: 'https://example.com/cat.png', detail: 'auto' },
              { type: 'input_file', filename: 'plan.pdf', file_data: 'data:application/pdf;base64,c2VjcmV0' },
            ],
          },
        ],
      }),
  },
  'responses: cut at the token limit': {
    replies: [
      responseStream(
        [{ item: { ...said('Who comes'), status: 'incomplete' }, pieces: textPieces('Who ', 'comes') }],
        { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, max_output_tokens: 16 },
        'incomplete',
      ),
    ],
    run: async (client) => readAll(await client.responses.create({ ...streamed, max_output_tokens: 16 })),
  },
  'responses: failed': {
    replies: [
      responseStream(
        [],
        { status: 'failed', usage: null, error: { code: 'server_error', message: 'The model failed.' } },
        'failed',
      ),
    ],
    run: async (client) => readUntilError(await client.responses.create(streamed)),
  },
  'responses: error': {
    replies: [
      {
        status: 404,
        body: '{"error":{"message":"Previous response with id \'resp_0\' not found.","type":"invalid_request_error","param":"previous_response_id","code":"previous_response_not_found"}}',
      },
    ],
    run: (client) => client.responses.create({ ...asked, previous_response_id: 'resp_0' }),
  },
  'responses: early break': {
    replies: [brokenResponseStream([inPieces], 'hang')],
    run: async (client) => readSome(await client.responses.create(streamed), 6),
  },
  'responses: early break after a tool call': {
    replies: [
      brokenResponseStream(
        [
          { item: thought('They ask.'), pieces: summaryPieces('They ask.') },
          { item: rome, pieces: argumentPieces('call_1', '{"city":"Rome"}') },
          inPieces,
        ],
        'hang',
      ),
    ],
    run: async (client) => readSome(await client.responses.create(streamed), 9),
  },
  'responses: dead socket': {
    replies: [brokenResponseStream([inPieces], 'reset')],
    goldenPerMajor: true,
    run: async (client) => readUntilError(await client.responses.create(streamed)),
  },
  'responses: unconsumed stream': {
    replies: [responseStream([inPieces])],
    run: async (client) => Object.keys(await client.responses.create(streamed)),
  },
  'responses: in a conversation': {
    replies: [responseAnswer([said('Who comes back.')], { conversation: { id: 'conv_1' } })],
    run: (client) => client.responses.create({ ...asked, conversation: 'conv_1' }),
  },
  'responses: in the background': {
    replies: [
      responseAnswer([], { status: 'queued', background: true, usage: null }),
      responseAnswer([said('Who comes back.')], { background: true }),
    ],
    run: async (client) => {
      const { id } = await client.responses.create({ ...asked, background: true });
      return client.responses.retrieve(id);
    },
  },
  'responses: in the background, as a stream': {
    replies: [responseStream([inPieces], { background: true })],
    run: async (client) => readAll(await client.responses.create({ ...streamed, background: true })),
  },
  'responses: compacted': {
    replies: [
      {
        body: JSON.stringify({
          id: 'resp_2',
          object: 'response.compaction',
          created_at: 1_700_000_000,
          output: [{ id: 'cmp_1', type: 'compaction', encrypted_content: 'gAAA' }],
          usage: responseUsage,
        }),
      },
    ],
    run: (client) => client.responses.compact({ model: 'gpt-5-mini', input: weather.input }),
  },
  'responses: of the beta': {
    replies: [answer],
    run: (client) => client.beta.responses.create(asked),
  },
  'responses: read by stream() to the end': {
    replies: [responseStream([inPieces])],
    run: async (client) => (await client.responses.stream(asked).finalResponse()).output_text,
  },
  'responses: parsed': {
    replies: [responseAnswer([said('{"word":"retention"}')])],
    run: async (client) => {
      const schema = { type: 'object', properties: { word: { type: 'string' } } };
      const format = { type: 'json_schema', name: 'word', strict: true, schema };
      return client.responses.parse({ ...asked, text: { format } });
    },
  },
  'responses: timed out': {
    replies: [brokenOff([], {}, 'hang')],
    run: (client) => client.responses.create(asked, { timeout: 50, maxRetries: 0 }),
  },
} satisfies Record<string, ContractCase>;
