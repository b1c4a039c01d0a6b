import type { Contract, ContractCase } from '../../contract.ts';
import { calls, chatAnswer, chatStream, chatUsage, withoutUsageRequest, words } from './chat-wire.ts';
import { readAll } from './read-stream.ts';
import { responseAnswer, said } from './responses-wire.ts';

type Client = Contract['client'];

const messages = [{ role: 'user', content: 'What is retention?' }];

/** Fields of a client of Azure; the deployment goes into the path. */
const azure =
  (options: object): Client =>
  (sdk, url) =>
    Reflect.construct(Reflect.get(sdk, 'AzureOpenAI'), [
      { apiKey: 'key', endpoint: url, apiVersion: '2024-10-21', ...options },
    ]);

const bedrock: Client = (sdk, url) =>
  Reflect.construct(Reflect.get(sdk, 'BedrockOpenAI'), [{ apiKey: 'key', baseURL: `${url}/openai/v1` }]);

/** A client in front of a host of the world, whose requests are led to the server of the test. */
const at =
  (baseURL: string): Client =>
  (sdk, url) => {
    const fetch = (asked: string | URL, init: RequestInit) => {
      const { pathname, search } = new URL(asked);
      return globalThis.fetch(`${url}${pathname}${search}`, { method: init.method ?? 'GET', body: init.body ?? null });
    };
    return Reflect.construct(Reflect.get(sdk, 'OpenAI'), [{ apiKey: 'key', baseURL, fetch }]);
  };

const plain = (client: Client, asked: string, served: string, message: object = { content: 'Who comes back.' }) =>
  ({
    client,
    replies: [chatAnswer({ message, model: served })],
    run: (at) => at.chat.completions.create({ model: asked, messages }),
  }) satisfies ContractCase;

const stream = (client: Client, asked: string, served: string, alwaysUsage = false) =>
  ({
    client,
    replies: [chatStream({ deltas: words('Who ', 'comes ', 'back.'), model: served, alwaysUsage })],
    comparable: withoutUsageRequest,
    run: async (at) => readAll(await at.chat.completions.create({ model: asked, messages, stream: true })),
  }) satisfies ContractCase;

const served = 'gpt-4o-mini-2024-07-18';
const sonnet = 'anthropic/claude-sonnet-4';
const weather = { type: 'function', function: { name: 'weather', parameters: { type: 'object', properties: {} } } };

/** The same API at other servers: who answers is told by the host, and the price is that of the model. */
export const serverCases = {
  'azure: plain': plain(azure({}), 'our-deployment', served),
  'azure: deployment of the client': plain(azure({ deployment: 'our-deployment' }), '', served),
  'azure: stream': stream(azure({}), 'our-deployment', served),
  'azure: stream of a version that cannot count': stream(azure({ apiVersion: '2024-02-01' }), 'our-deployment', served),
  'azure: reasoning': {
    client: azure({ apiVersion: '2025-03-01-preview' }),
    replies: [
      chatAnswer({
        message: { content: 'Who comes back.' },
        model: 'o4-mini-2025-04-16',
        usage: {
          ...chatUsage,
          completion_tokens: 100,
          total_tokens: 120,
          prompt_tokens_details: { cached_tokens: 16 },
          completion_tokens_details: { reasoning_tokens: 64 },
        },
      }),
    ],
    run: (client) => client.chat.completions.create({ model: 'thinker', messages }),
  },
  'azure: tool call': {
    client: azure({}),
    replies: [
      chatAnswer({
        message: { tool_calls: calls({ id: 'call_1', name: 'weather', args: '{}' }) },
        finish: 'tool_calls',
      }),
    ],
    run: (client) => client.chat.completions.create({ model: 'our-deployment', messages, tools: [weather] }),
  },
  'azure: filtered': {
    client: azure({}),
    replies: [
      {
        status: 400,
        body: '{"error":{"message":"The response was filtered due to the prompt triggering content management policy.","type":null,"param":"prompt","code":"content_filter","status":400}}',
      },
    ],
    run: (client) => client.chat.completions.create({ model: 'our-deployment', messages }),
  },
  'azure: embedding': {
    client: azure({ deployment: 'vectors' }),
    replies: [
      {
        body: '{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1,0.2]}],"model":"text-embedding-3-small","usage":{"prompt_tokens":5,"total_tokens":5}}',
      },
    ],
    run: (client) => client.embeddings.create({ model: 'vectors', input: 'a', encoding_format: 'float' }),
  },
  'azure: responses': {
    client: azure({ apiVersion: '2025-04-01-preview' }),
    replies: [responseAnswer([said('Who comes back.')])],
    run: (client) => client.responses.create({ model: 'our-deployment', input: 'What is retention?' }),
  },
  'azure: version 1, by the class of OpenAI': stream(
    at('https://our.openai.azure.com/openai/v1'),
    'our-deployment',
    served,
  ),
  'bedrock: plain': plain(bedrock, 'openai.gpt-oss-120b-1:0', 'openai.gpt-oss-120b-1:0'),
  'openrouter: plain': plain(at('https://openrouter.ai/api/v1'), sonnet, sonnet, {
    content: 'Who comes back.',
    reasoning: 'They ask for a word.',
  }),
  'openrouter: stream': stream(at('https://openrouter.ai/api/v1'), sonnet, sonnet, true),
  'groq: stream': {
    client: at('https://api.groq.com/openai/v1'),
    replies: [
      {
        headers: { 'content-type': 'text/event-stream' },
        body: [
          'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"llama-3.3-70b-versatile","system_fingerprint":"fp_1","choices":[{"index":0,"delta":{"role":"assistant","content":"Who comes back."},"logprobs":null,"finish_reason":null}],"x_groq":{"id":"req_1"}}\n\n',
          'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"llama-3.3-70b-versatile","system_fingerprint":"fp_1","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}],"x_groq":{"id":"req_1","usage":{"queue_time":0.1,"prompt_tokens":20,"prompt_time":0.01,"completion_tokens":10,"completion_time":0.1,"total_tokens":30,"total_time":0.11}}}\n\n',
          'data: [DONE]\n\n',
        ],
      },
    ],
    run: async (client) =>
      readAll(await client.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages, stream: true })),
  },
  'deepseek: reasoning': {
    client: at('https://api.deepseek.com'),
    replies: [
      chatAnswer({
        message: { content: 'Who comes back.', reasoning_content: 'They ask for a word.' },
        model: 'deepseek-v3.2',
        usage: {
          prompt_tokens: 100,
          completion_tokens: 50,
          total_tokens: 150,
          completion_tokens_details: { reasoning_tokens: 30 },
          prompt_cache_hit_tokens: 64,
          prompt_cache_miss_tokens: 36,
        },
      }),
    ],
    run: (client) => client.chat.completions.create({ model: 'deepseek-v3.2', messages }),
  },
  'deepseek: stream': stream(at('https://api.deepseek.com'), 'deepseek-v3.2', 'deepseek-v3.2'),
  'together: plain': plain(
    at('https://api.together.xyz/v1'),
    'meta-llama/Llama-3.3-70B-Instruct-Turbo',
    'meta-llama/Llama-3.3-70B-Instruct-Turbo',
  ),
  'fireworks: plain': plain(
    at('https://api.fireworks.ai/inference/v1'),
    'accounts/fireworks/models/llama-v3p1-8b-instruct',
    'accounts/fireworks/models/llama-v3p1-8b-instruct',
  ),
  'perplexity: stream': stream(at('https://api.perplexity.ai'), 'sonar', 'sonar', true),
  'xai: plain': plain(at('https://api.x.ai/v1'), 'grok-4', 'grok-4-0709'),
  'mistral: stream': stream(at('https://api.mistral.ai/v1'), 'mistral-large-latest', 'mistral-large-latest', true),
  'mistral: reasoning in parts': plain(
    at('https://api.mistral.ai/v1'),
    'magistral-medium-latest',
    'magistral-medium-latest',
    {
      content: [
        { type: 'thinking', thinking: [{ type: 'text', text: 'They ask for a word.' }] },
        { type: 'text', text: 'Who comes back.' },
      ],
    },
  ),
  'cohere: plain': plain(at('https://api.cohere.ai/compatibility/v1'), 'command-r-plus', 'command-r-plus'),
  'cerebras: plain': plain(at('https://api.cerebras.ai/v1'), 'llama3.1-8b', 'llama3.1-8b'),
  'google: plain': plain(
    at('https://generativelanguage.googleapis.com/v1beta/openai/'),
    'gemini-2.5-flash',
    'gemini-2.5-flash',
  ),
  'anthropic: stream': stream(
    at('https://api.anthropic.com/v1/'),
    'claude-sonnet-4-20250514',
    'claude-sonnet-4-20250514',
  ),
  'a server of the own: stays OpenAI, without a price that nobody knows': plain(
    at('http://vllm.internal:8000/v1'),
    'Qwen/Qwen2.5-7B-Instruct',
    'Qwen/Qwen2.5-7B-Instruct',
  ),
  'a proxy: priced as the model that it names': plain(at('https://litellm.example.com'), sonnet, sonnet),
} satisfies Record<string, ContractCase>;
