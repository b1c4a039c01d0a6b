import { defineFacts } from '../facts.ts';
import { messageOperations } from './message-operations.ts';

export const anthropicFacts = defineFacts({
  id: 'anthropic',
  label: 'Anthropic',
  dropin: 'anthropic',
  package: {
    name: '@anthropic-ai/sdk',
    range: '>=0.60.0 <2',
    aliases: ['@anthropic-ai/sdk/index.mjs', '@anthropic-ai/sdk/index.js', '@anthropic-ai/sdk/index'],
    browserOption: 'dangerouslyAllowBrowser',
  },
  clients: [
    { name: 'Anthropic', isDefault: true },
    { name: 'BaseAnthropic', isOnSubpathOnly: true },
  ],
  operations: [...messageOperations, { path: 'completions.create', kind: 'chat' }],
  clones: ['withOptions'],
  hosts: ['api.anthropic.com'],
  example: `import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const answer = await client.messages.create({
  model: 'claude-haiku-4-5',
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.content);
`,
});
