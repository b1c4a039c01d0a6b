import { generatedApps } from '../instrumented-apps.ts';

const manifest = (fields: object) =>
  `${JSON.stringify({ name: 'app', private: true, dependencies: { 'amplitude-ai': '*', ...fields } }, null, 2)}\n`;

const nextFiles = {
  'package.json': manifest({ ai: '^7.0.0', '@ai-sdk/openai': '^4.0.0', next: '^16.0.0' }),
  'tsconfig.json': generatedApps.next['tsconfig.json'],
  'lib/model.ts': `import { createOpenAI } from '@ai-sdk/openai';

export const model = createOpenAI({ apiKey: 'k', baseURL: process.env.OPENAI_BASE_URL }).chat('gpt-4o-mini');
`,
  'app/api/chat/route.ts': `import { streamText } from 'ai';
import { model } from '../../../lib/model';

export async function POST(request: Request) {
  const { question } = await request.json();
  const result = streamText({
    model,
    prompt: question,
  });
  return result.toTextStreamResponse();
}
`,
  'app/api/title/route.ts': `import { generateText } from 'ai';
import { model } from '../../../lib/model';

export const GET = async (request: Request) => {
  const { text } = await generateText({ model, prompt: \`A title for \${request.url}\` });
  return Response.json({ text });
};
`,
  // What the framework's server does: the hook first, then a handler for each request.
  'serve.mjs': `process.env.NEXT_RUNTIME = 'nodejs';
const { register } = await import('./instrumentation.ts').catch(() => ({}));
await register?.();
const { POST } = await import('./app/api/chat/route.ts');
const { GET } = await import('./app/api/title/route.ts');
const chat = await POST(new Request('http://localhost/api/chat', { method: 'POST', body: '{"question":"Why?"}' }));
const title = await GET(new Request('http://localhost/api/title'));
console.log((await chat.text()).length > 0, typeof (await title.json()).text);
`,
};

const toolLoopFiles = {
  'package.json': manifest({ '@anthropic-ai/sdk': '^1.0.0' }),
  'main.js': `'use strict';

const { answer } = require('./agent');

answer('How is the weather in Paris?').then((text) => console.log(text.length > 0));
`,
  'agent.js': `'use strict';

const Anthropic = require('@anthropic-ai/sdk');
const { lookUp, tools } = require('./tools');

const client = new Anthropic();

exports.answer = async (question) => {
  const messages = [{ role: 'user', content: question }];
  for (;;) {
    const message = await client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, tools, messages });
    const asked = message.content.filter(({ type }) => type === 'tool_use');
    if (asked.length === 0) return message.content.map(({ text }) => text).join('');
    messages.push({ role: 'assistant', content: message.content });
    messages.push({
      role: 'user',
      content: asked.map(({ id, input }) => ({ type: 'tool_result', tool_use_id: id, content: lookUp(input) })),
    });
  }
};
`,
  'tools.js': `'use strict';

exports.lookUp = ({ city }) => \`Sunny in \${city}\`;

exports.tools = [
  {
    name: 'weather',
    description: 'Weather of a city',
    input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
];
`,
};

const bedrockFiles = {
  'package.json': manifest({
    '@aws-sdk/client-bedrock-runtime': '^3.0.0',
    '@smithy/node-http-handler': '^4.0.0',
  }).replace('"private"', '"type": "module",\n  "private"'),
  'src/worker.mjs': `import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { summarize } from './summarize.mjs';

const client = new BedrockRuntimeClient({ requestHandler: new NodeHttpHandler() });

for (const text of ['first', 'second']) {
  const { output } = await client.send(
    new ConverseCommand({ modelId: 'amazon.nova-lite-v1:0', messages: [{ role: 'user', content: [{ text }] }] }),
  );
  await summarize(client, output.message.content[0].text);
}
console.log('done');
`,
  'src/summarize.mjs': `import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';

/** @param {import('@aws-sdk/client-bedrock-runtime').BedrockRuntimeClient} client */
export const summarize = (client, text) =>
  client.send(new ConverseCommand({ modelId: 'amazon.nova-lite-v1:0', messages: [{ role: 'user', content: [{ text }] }] }));
`,
};

export interface AgentApp {
  readonly files: Readonly<Record<string, string>>;
  /** SDKs by name, from our own installation. */
  readonly sdks: Readonly<Record<string, string>>;
  /** How its author runs it, and what it prints then. */
  readonly start: readonly string[];
  readonly prints: string;
  readonly callSites: number;
}

/** Apps as their authors wrote them, each of another kind. */
export const agentApps: Readonly<Record<string, AgentApp>> = {
  'Express with OpenAI': {
    files: {
      ...generatedApps.express,
      'ask.mjs': `import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const server = spawn(process.execPath, ['src/index.js'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: '0' } });
const [port] = await once(createInterface(server.stdout), 'line');
const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"question":"Why?"}' };
console.log(await (await fetch(\`http://127.0.0.1:\${port}/ask\`, init)).text());
// Long enough for the batch of the calls to be on its way, on a busy machine too.
setTimeout(() => server.kill('SIGTERM'), 5000);
`,
    },
    sdks: { openai: 'openai', '@anthropic-ai/sdk': '@anthropic-ai/sdk', express: 'express' },
    start: ['ask.mjs'],
    prints: '{"answer":"chat.completion","message":"message"}\n',
    callSites: 3,
  },
  'Next.js with the Vercel AI SDK': {
    files: nextFiles,
    sdks: { ai: 'ai-7', '@ai-sdk/openai': 'ai-sdk-openai-4', zod: 'zod', next: 'next', tsx: 'tsx' },
    start: ['--import', 'tsx', 'serve.mjs'],
    prints: 'true string\n',
    callSites: 2,
  },
  'CommonJS with a tool loop of Anthropic': {
    files: toolLoopFiles,
    sdks: { '@anthropic-ai/sdk': '@anthropic-ai/sdk' },
    start: ['main.js'],
    prints: 'true\n',
    callSites: 1,
  },
  'a worker with Bedrock': {
    files: bedrockFiles,
    sdks: {
      '@aws-sdk/client-bedrock-runtime': '@aws-sdk/client-bedrock-runtime',
      '@smithy/node-http-handler': '@smithy/node-http-handler',
    },
    start: ['src/worker.mjs'],
    prints: 'done\n',
    callSites: 2,
  },
};
