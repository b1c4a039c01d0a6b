import * as openai7 from 'openai';
import * as openai6 from 'openai-6';
import type { Contract } from '../../contract.ts';
import { openaiProvider } from '../index.ts';

const hello = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'What is retention?' }] };
const answer = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_700_000_000,
  model: 'gpt-4o-mini-2024-07-18',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Who comes back.', refusal: null } },
  ],
  usage: { prompt_tokens: 20, completion_tokens: 10, total_tokens: 30 },
});

const contract: Contract = {
  provider: openaiProvider,
  majors: [
    { name: 'openai 7', installed: 'openai', module: openai7 },
    { name: 'openai 6', installed: 'openai-6', module: openai6 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'OpenAI'), [{ apiKey: 'key', baseURL: url }]),
  cases: {
    plain: { replies: [{ body: answer }], run: (client) => client.chat.completions.create(hello) },
    stream: 'to be filled',
    'tool call': '',
    'parallel tool calls': '',
    reasoning: '',
    cache: '',
    'multimodal input': '',
    embedding: '',
    error: {
      replies: [{ status: 400, body: '{"error":{"message":"no","type":"bad"}}' }],
      run: (client) => client.chat.completions.create(hello),
    },
    'rate limited': '',
    'early break': '',
    abort: '',
    'dead socket': '',
    'unconsumed stream': '',
  },
  probes: {
    'raw response': {
      replies: [{ body: answer }],
      run: async (client) => (await client.chat.completions.create(hello).asResponse()).status,
    },
  },
};
export default contract;
