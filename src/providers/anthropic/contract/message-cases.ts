import type { CaseName, ContractCase } from '../../contract.ts';
import { drain, type Platform, soon } from './platform.ts';
import { type Answer, events, message, refusal, text, thinking, toolUse } from './wire.ts';

const weather = {
  name: 'weather',
  description: 'Weather of a city',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

/** The cases that every provider shows, by `messages.create`. */
export function messageCases({ asked, served, toStream }: Platform): Record<CaseName, ContractCase | string> {
  const user = (content: unknown) => ({ role: 'user', content });
  const hello = { model: asked, max_tokens: 512, messages: [user('What is retention?')] };
  const streamed = { ...hello, stream: true };
  const answer: Answer = { model: served, blocks: [text('Who ', 'comes ', 'back.')] };
  const usual = events(answer);
  return {
    plain: {
      replies: [message(answer)],
      run: (client) =>
        client.messages.create({
          ...hello,
          system: 'Be brief.',
          temperature: 0.5,
          top_p: 0.9,
          stop_sequences: ['END'],
        }),
    },
    stream: {
      replies: [toStream(usual)],
      run: async (client) =>
        drain(await client.messages.create({ ...streamed, system: 'Be brief.', temperature: 0.5 })),
    },
    'tool call': {
      replies: [
        message({
          model: served,
          stopReason: 'tool_use',
          blocks: [text('Let me look.'), toolUse('toolu_01A', 'weather', '{"city":"Oslo"}')],
        }),
        message({ model: served, blocks: [text('It rains in Oslo.')] }),
      ],
      run: async (client) => {
        const messages = [user('Weather in Oslo?')];
        const first = await client.messages.create({ ...hello, messages, tools: [weather] });
        const result = { type: 'tool_result', tool_use_id: 'toolu_01A', content: [{ type: 'text', text: 'Rain' }] };
        const history = [...messages, { role: 'assistant', content: first.content }, user([result])];
        return [first, await client.messages.create({ ...hello, messages: history, tools: [weather] })];
      },
    },
    'parallel tool calls': {
      replies: [
        toStream(
          events({
            model: served,
            stopReason: 'tool_use',
            blocks: [
              toolUse('toolu_01A', 'weather', '{"city"', ': "Oslo"}'),
              toolUse('toolu_01B', 'weather', '{"city": ', '"Rome"', '}'),
              toolUse('toolu_01C', 'now'),
            ],
          }),
        ),
      ],
      run: async (client) => drain(await client.messages.create({ ...streamed, tools: [weather] })),
    },
    reasoning: {
      replies: [
        toStream(
          events({
            model: served,
            blocks: [
              thinking('First, ', 'who came. '),
              { start: { type: 'redacted_thinking', data: 'EmwKAhgBEgy3va3pzix' } },
              thinking('Then, who came back.'),
              text('Who comes ', 'back.'),
              text(' That is it.'),
            ],
            usage: { output_tokens: 60, output_tokens_details: { thinking_tokens: 40 } },
          }),
        ),
      ],
      run: async (client) =>
        drain(await client.messages.create({ ...streamed, thinking: { type: 'enabled', budget_tokens: 1024 } })),
    },
    cache: {
      replies: [
        message({
          ...answer,
          usage: {
            cache_creation_input_tokens: 300,
            cache_read_input_tokens: 2000,
            cache_creation: { ephemeral_5m_input_tokens: 300, ephemeral_1h_input_tokens: 0 },
          },
        }),
      ],
      run: (client) =>
        client.messages.create({
          ...hello,
          system: [
            { type: 'text', text: 'Be brief.' },
            { type: 'text', text: 'Much to know.', cache_control: { type: 'ephemeral' } },
          ],
        }),
    },
    'multimodal input': {
      replies: [message(answer)],
      run: (client) => client.messages.create({ ...hello, messages: [user(files)] }),
    },
    embedding: 'Anthropic has no model for embeddings, and its SDKs have no method for them.',
    error: {
      replies: [
        { status: 400, body: JSON.stringify(refusal('invalid_request_error', 'max_tokens: must be more than 0')) },
      ],
      run: (client) => client.messages.create(hello),
    },
    'rate limited': {
      replies: [
        {
          status: 429,
          headers: { 'retry-after-ms': '1' },
          body: JSON.stringify(refusal('rate_limit_error', 'Too many requests')),
        },
        message(answer),
      ],
      run: (client) => client.messages.create(hello),
    },
    'early break': {
      replies: [toStream(usual.slice(0, -3), 'hang')],
      run: async (client) => {
        const seen: string[] = [];
        for await (const event of await client.messages.create(streamed)) {
          seen.push(event.type);
          if (seen.filter((type) => type === 'content_block_delta').length === 2) break;
        }
        return seen;
      },
    },
    abort: {
      replies: [toStream([], 'hang')],
      run: async (client) => {
        const stop = new AbortController();
        const waiting = client.messages.create(hello, { signal: stop.signal });
        void soon().then(() => stop.abort());
        return await waiting;
      },
    },
    'dead socket': {
      replies: [toStream(usual.slice(0, 5), 'reset')],
      run: async (client) => drain(await client.messages.create(streamed)),
    },
    'unconsumed stream': {
      replies: [toStream(usual)],
      run: async (client) => typeof (await client.messages.create(streamed)),
    },
  };
}

const bytes = 'iVBORw0KGgo=';

/** Every way in which a message carries a file. */
const files = [
  { type: 'text', text: 'What do these say?' },
  { type: 'image', source: { type: 'base64', media_type: 'image/png', data: bytes } },
  { type: 'image', source: { type: 'url', url: 'https://example.com/chart.png' } },
  { type: 'document', title: 'Report', source: { type: 'base64', media_type: 'application/pdf', data: bytes } },
  { type: 'document', source: { type: 'url', url: 'https://example.com/report.pdf' } },
  { type: 'document', title: 'Notes', source: { type: 'text', media_type: 'text/plain', data: 'Words' } },
];
