import { defineDetected } from './detected-facts.ts';

export const openrouterDetected = defineDetected({
  id: 'openrouter',
  label: 'OpenRouter',
  packages: ['@openrouter/sdk', '@openrouter/agent'],
  parts: {
    client: {
      asks: {
        chat: ['chat.send', 'callModel', 'responses.send', 'beta.responses.send'],
        embedding: ['embeddings.generate'],
        span: ['rerank.rerank'],
      },
    },
  },
  classes: [{ names: ['OpenRouter'], part: 'client' }],
  functions: [{ names: ['callModel'], asks: 'chat' }],
  advice:
    'Its API is that of OpenAI: point the client of amplitude-ai/openai at openrouter.ai/api/v1, or use trackAiMessage().',
  example: `import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const answer = await client.chat.send({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer);
`,
});
