const manifest = (fields: object) =>
  `${JSON.stringify({ name: 'app', private: true, dependencies: { 'amplitude-ai': '*' }, ...fields }, null, 2)}\n`;

const expressFiles = {
  'package.json': manifest({}),
  'src/index.js': `'use strict';

const express = require('express');
const OpenAI = require('openai');
const { askClaude } = require('./claude');
const { gateway } = require('./gateway');

const client = new OpenAI();
const app = express();
app.use(express.json());

app.post('/ask', async (req, res) => {
  const messages = [{ role: 'user', content: req.body.question }];
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages });
  const stream = await client.chat.completions.create({ model: 'gpt-4o-mini', messages, stream: true });
  for await (const _ of stream);
  const message = await askClaude(gateway(), messages);
  res.json({ answer: answer.object, message: message.type });
});

const server = app.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(server.address().port);
});
`,
  'src/claude.js': `'use strict';

/** @param {import('@anthropic-ai/sdk').default} client */
exports.askClaude = (client, messages) =>
  client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, messages });
`,
  'src/gateway.js': `'use strict';

const sdks = { claude: '@anthropic-ai/sdk' };

/** The SDK is chosen while the app runs: nobody can tell from here which one it is. */
exports.gateway = (name = 'claude') => new (require(sdks[name]).Anthropic)();
`,
};

const workerFiles = {
  'package.json': manifest({ type: 'module' }),
  'src/worker.js': `import Anthropic from '@anthropic-ai/sdk'
import { embed } from './embed.js'

const client = new Anthropic()

for (const content of ['first', 'second']) {
  await embed(content)
  const stream = client.messages.stream({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content }] })
  await stream.finalMessage()
}
console.log('done')
`,
  'src/embed.js': `import { OpenAI } from 'openai'

export const embed = (input) => new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input })
`,
};

const nextFiles = {
  'package.json': manifest({ type: 'module', dependencies: { 'amplitude-ai': '*', next: '^16.0.0' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ESNext',
      lib: ['ESNext', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'preserve',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    },
    include: ['app', 'lib', 'instrumentation.ts'],
  }),
  'lib/llm.ts': `import OpenAI from 'openai';

const client = new OpenAI();

export async function ask(question: string): Promise<string> {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
  });
  return answer.choices[0]?.message.content ?? '';
}
`,
  'app/api/ask/route.ts': `import { ask } from '../../../lib/llm';

export async function POST(request: Request) {
  const { question } = await request.json();
  return Response.json({ text: await ask(question) });
}
`,
  'app/api/claude/route.ts': `import Anthropic from '@anthropic-ai/sdk';

export const GET = async (request: Request, context: { params: Promise<{ model: string }> }) => {
  const { model } = await context.params;
  const message = await new Anthropic().messages.create({
    model,
    max_tokens: 64,
    messages: [{ role: 'user', content: request.url }],
  });
  return Response.json({ type: message.type });
};
`,
  // What the framework's server does: the hook first, then a handler for each request.
  'serve.mjs': `process.env.NEXT_RUNTIME = 'nodejs';
const { register } = await import('./instrumentation.ts');
await register();
const { POST } = await import('./app/api/ask/route.ts');
const { GET } = await import('./app/api/claude/route.ts');
const asked = await POST(new Request('http://localhost/api/ask', { method: 'POST', body: '{"question":"Why?"}' }));
const got = await GET(new Request('http://localhost/api/claude'), { params: Promise.resolve({ model: 'claude-haiku-4-5' }) });
console.log(typeof (await asked.json()).text, (await got.json()).type);
`,
};

/** Apps as their authors wrote them, by what they are. */
export const generatedApps = { express: expressFiles, worker: workerFiles, next: nextFiles };
