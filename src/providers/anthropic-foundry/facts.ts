import { messageOperations } from '../anthropic/message-operations.ts';
import { defineFacts } from '../facts.ts';

export const anthropicFoundryFacts = defineFacts({
  id: 'anthropic-foundry',
  // As Microsoft's other models are recorded: one cloud, one bill.
  provider: 'azure',
  label: 'Anthropic on Microsoft Foundry',
  dropin: 'anthropic-foundry',
  package: {
    name: '@anthropic-ai/foundry-sdk',
    range: '>=0.6.0 <2',
    aliases: ['@anthropic-ai/foundry-sdk/index.mjs', '@anthropic-ai/foundry-sdk/index.js'],
    browserOption: 'dangerouslyAllowBrowser',
  },
  clients: [{ name: 'AnthropicFoundry', isDefault: true }],
  operations: messageOperations,
  clones: ['withOptions'],
  // One for each resource of an app, as `my-resource.services.ai.azure.com`.
  hosts: [],
  example: `import AnthropicFoundry from '@anthropic-ai/foundry-sdk';

const client = new AnthropicFoundry({ resource: 'my-resource' });
const answer = await client.messages.create({
  model: 'claude-haiku-4-5',
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.content);
`,
});
