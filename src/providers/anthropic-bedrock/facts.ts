import { messageOperations } from '../anthropic/message-operations.ts';
import { defineFacts } from '../facts.ts';

export const anthropicBedrockFacts = defineFacts({
  id: 'anthropic-bedrock',
  // As the SDK of Amazon's own is recorded: one cloud, one bill.
  provider: 'bedrock',
  label: 'Anthropic on Amazon Bedrock',
  dropin: 'anthropic-bedrock',
  package: {
    name: '@anthropic-ai/bedrock-sdk',
    range: '>=0.36.0 <2',
    aliases: ['@anthropic-ai/bedrock-sdk/index.mjs', '@anthropic-ai/bedrock-sdk/index.js'],
    browserOption: 'dangerouslyAllowBrowser',
  },
  clients: [{ name: 'AnthropicBedrock', isDefault: true }, { name: 'AnthropicBedrockMantle' }],
  operations: messageOperations,
  clones: ['withOptions'],
  // One for each region, as `bedrock-runtime.us-east-1.amazonaws.com`.
  hosts: [],
  example: `import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';

const client = new AnthropicBedrock({ awsRegion: 'us-east-1' });
const answer = await client.messages.create({
  model: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.content);
`,
});
