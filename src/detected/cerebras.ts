import { defineDetected } from './detected-facts.ts';
import { openaiLike } from './openai-like.ts';

export const cerebrasDetected = defineDetected({
  id: 'cerebras',
  label: 'Cerebras',
  packages: ['@cerebras/cerebras_cloud_sdk'],
  parts: { client: { asks: { chat: openaiLike.chat } } },
  classes: [{ names: ['Cerebras'], isDefault: true, part: 'client' }],
  advice:
    'Its API is that of OpenAI: point the client of amplitude-ai/openai at api.cerebras.ai/v1, or use trackAiMessage().',
  example: `import Cerebras from '@cerebras/cerebras_cloud_sdk';

const client = new Cerebras();
const answer = await client.chat.completions.create({
  model: 'llama3.1-8b',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices);
`,
});

export const perplexityDetected = defineDetected({
  id: 'perplexity',
  label: 'Perplexity',
  packages: ['@perplexity-ai/perplexity_ai'],
  parts: { client: { asks: { chat: openaiLike.chat, embedding: openaiLike.embedding } } },
  classes: [{ names: ['Perplexity'], isDefault: true, part: 'client' }],
  advice:
    'Its API is that of OpenAI: point the client of amplitude-ai/openai at api.perplexity.ai, or use trackAiMessage().',
  example: `import Perplexity from '@perplexity-ai/perplexity_ai';

const client = new Perplexity();
const answer = await client.chat.completions.create({
  model: 'sonar',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices);
`,
});
