import type { ContractCase } from '../../contract.ts';
import { drain, type Platform } from './platform.ts';
import { events, message, refusal, text, toolUse } from './wire.ts';

/** The other ways in which an answer ends, or is not had at all. */
export function endingCases({ asked, served, toStream }: Platform): Record<string, ContractCase> {
  const user = (content: unknown) => ({ role: 'user', content });
  const hello = { model: asked, max_tokens: 512, messages: [user('What is retention?')] };
  const streamed = { ...hello, stream: true };
  const answer = { model: served, blocks: [text('Who ', 'comes ', 'back.')] };
  const searched = {
    model: served,
    blocks: [
      text('I look it up.'),
      toolUse('srvtoolu_01', 'web_search', '{"query": "ret', 'ention"}'),
      searchResult,
      {
        start: { type: 'text', text: '', citations: [] },
        deltas: [citation, { type: 'text_delta', text: 'Who returns' }],
      },
      text('.'),
    ],
    usage: { server_tool_use: { web_search_requests: 1 }, output_tokens: 90 },
  };
  const tools = [{ type: 'web_search_20250305', name: 'web_search', max_uses: 2 }];
  return {
    'server tools and citations': {
      replies: [toStream(events(searched))],
      run: async (client) => drain(await client.messages.create({ ...streamed, tools })),
    },
    'server tools and citations in one piece': {
      replies: [message(searched)],
      run: (client) => client.messages.create({ ...hello, tools }),
    },
    'a paused turn that goes on': {
      replies: [message({ ...searched, stopReason: 'pause_turn' }), message(answer)],
      run: async (client) => {
        const first = await client.messages.create({ ...hello, tools });
        const messages = [...hello.messages, { role: 'assistant', content: first.content }];
        return [first, await client.messages.create({ ...hello, messages, tools })];
      },
    },
    'a tool that failed, beside a new question': {
      replies: [
        message({ model: served, stopReason: 'tool_use', blocks: [toolUse('toolu_01', 'weather', '{"city":"Oslo"}')] }),
        message(answer),
      ],
      run: async (client) => {
        const first = await client.messages.create({ ...hello, tools: [weather] });
        const failed = { type: 'tool_result', tool_use_id: 'toolu_01', content: 'No such city', is_error: true };
        const next = user([failed, { type: 'text', text: 'Try Rome.' }]);
        const messages = [...hello.messages, { role: 'assistant', content: first.content }, next];
        return client.messages.create({ ...hello, messages, tools: [weather] });
      },
    },
    'instructions in the middle': {
      replies: [message(answer)],
      run: (client) =>
        client.messages.create({
          ...hello,
          system: 'Be brief.',
          messages: [
            user('Hi'),
            { role: 'assistant', content: 'Hello' },
            { role: 'system', content: 'Be kind.' },
            user('Bye'),
          ],
        }),
    },
    'a refusal of the model': {
      replies: [toStream(events({ ...answer, stopReason: 'refusal' }))],
      run: async (client) => drain(await client.messages.create(streamed)),
    },
    'too long an answer': {
      replies: [
        message({ ...answer, stopReason: 'max_tokens', usage: { output_tokens: 512, service_tier: 'priority' } }),
      ],
      run: (client) => client.messages.create(hello),
    },
    overloaded: {
      goldenPerMajor: true,
      replies: [{ status: 529, body: JSON.stringify(refusal('overloaded_error', 'Overloaded')) }],
      run: (client) => client.messages.create(hello, { maxRetries: 0 }),
    },
    'an error in the stream': {
      goldenPerMajor: true,
      replies: [toStream([...events(answer).slice(0, 5), refusal('overloaded_error', 'Overloaded')])],
      run: async (client) => drain(await client.messages.create(streamed)),
    },
    'an error in the stream of the helper': {
      goldenPerMajor: true,
      replies: [toStream([...events(answer).slice(0, 5), refusal('overloaded_error', 'Overloaded')])],
      run: (client) => client.messages.stream(hello).finalText(),
    },
    'abort of a stream': {
      replies: [toStream(events(answer).slice(0, 5), 'hang')],
      run: async (client) => {
        const stop = new AbortController();
        const seen: unknown[] = [];
        for await (const event of await client.messages.create(streamed, { signal: stop.signal })) {
          seen.push(event);
          if (seen.length === 4) stop.abort();
        }
        return seen;
      },
    },
    'abort of the helper': {
      replies: [toStream(events(answer).slice(0, 5), 'hang')],
      run: (client) => {
        const stream = client.messages.stream(hello);
        stream.on('text', () => stream.abort());
        return stream.finalText();
      },
    },
    'a timeout': {
      replies: [toStream([], 'hang')],
      run: (client) => client.messages.create(hello, { timeout: 150, maxRetries: 0 }),
    },
  };
}

const weather = { name: 'weather', input_schema: { type: 'object' } };

const source = { url: 'https://example.com/retention', title: 'Retention', encrypted_index: 'EpMBCioIAxgC' };
const citation = {
  type: 'citations_delta',
  citation: { type: 'web_search_result_location', cited_text: 'Retention is who returns.', ...source },
};
const searchResult = {
  start: {
    type: 'web_search_tool_result',
    tool_use_id: 'srvtoolu_01',
    content: [
      {
        type: 'web_search_result',
        url: source.url,
        title: source.title,
        encrypted_content: 'EqgfCioI',
        page_age: null,
      },
    ],
  },
};
