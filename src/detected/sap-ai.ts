import { defineDetected } from './detected-facts.ts';

/** Models of SAP AI Core, by orchestration and by themselves. */
export const sapAiDetected = defineDetected({
  id: 'sap-ai',
  label: 'SAP Cloud SDK for AI',
  packages: ['@sap-ai-sdk/orchestration', '@sap-ai-sdk/foundation-models'],
  parts: {
    orchestration: { asks: { chat: ['chatCompletion', 'stream'] } },
    'orchestrated embeddings': { asks: { embedding: ['embed'] } },
    chat: { asks: { chat: ['run', 'stream'] } },
    embeddings: { asks: { embedding: ['run'] } },
  },
  classes: [
    { names: ['OrchestrationClient'], part: 'orchestration' },
    { names: ['OrchestrationEmbeddingClient'], part: 'orchestrated embeddings' },
    { names: ['AzureOpenAiChatClient'], part: 'chat' },
    { names: ['AzureOpenAiEmbeddingClient'], part: 'embeddings' },
  ],
  advice: 'Report each answer with trackAiMessage() of a session; getTokenUsage() of it has the counts.',
  example: `import { OrchestrationClient } from '@sap-ai-sdk/orchestration';

const client = new OrchestrationClient({ promptTemplating: { model: { name: 'gpt-4o-mini' } } });
const answer = await client.chatCompletion({ messages: [{ role: 'user', content: 'What is retention?' }] });
console.log(answer.getContent());
`,
});
