import { messageOperations } from '../anthropic/message-operations.ts';
import { defineFacts } from '../facts.ts';

export const anthropicVertexFacts = defineFacts({
  id: 'anthropic-vertex',
  // As Google's own SDK is recorded: one cloud, one bill.
  provider: 'google',
  label: 'Anthropic on Google Vertex AI',
  dropin: 'anthropic-vertex',
  package: {
    name: '@anthropic-ai/vertex-sdk',
    range: '>=0.22.0 <2',
    aliases: ['@anthropic-ai/vertex-sdk/index.mjs', '@anthropic-ai/vertex-sdk/index.js'],
    browserOption: 'dangerouslyAllowBrowser',
  },
  clients: [{ name: 'AnthropicVertex', isDefault: true }],
  operations: messageOperations,
  clones: ['withOptions'],
  // One for each region besides, which serve other models too.
  hosts: ['aiplatform.googleapis.com'],
  example: `import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';

const client = new AnthropicVertex({ region: 'global', projectId: 'my-project' });
const answer = await client.messages.create({
  model: 'claude-haiku-4-5@20251001',
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.content);
`,
});
