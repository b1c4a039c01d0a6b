import { defineDetected } from './detected-facts.ts';

export const lmstudioDetected = defineDetected({
  id: 'lmstudio',
  label: 'LM Studio',
  packages: ['@lmstudio/sdk'],
  parts: {
    client: { holds: { llm: 'models', embedding: 'embedding models' } },
    models: { gives: { model: 'model', load: 'model', createDynamicHandle: 'model' } },
    model: { asks: { chat: ['respond', 'complete', 'act'] } },
    'embedding models': { gives: { model: 'embedding', load: 'embedding', createDynamicHandle: 'embedding' } },
    embedding: { asks: { embedding: ['embed'] } },
  },
  classes: [
    { names: ['LMStudioClient'], part: 'client' },
    { names: ['LLM', 'LLMDynamicHandle'], part: 'model' },
    { names: ['EmbeddingModel', 'EmbeddingDynamicHandle'], part: 'embedding' },
  ],
  advice:
    'Its server speaks the API of OpenAI: point the client of amplitude-ai/openai at it, or use trackAiMessage().',
  example: `import { LMStudioClient } from '@lmstudio/sdk';

const client = new LMStudioClient();
const model = await client.llm.model('llama-3.2-3b-instruct');
const answer = await model.respond('What is retention?');
console.log(answer.content);
`,
});
