import * as foundry1 from '@anthropic-ai/foundry-sdk';
import * as foundry0 from 'anthropic-foundry-0';
import { cloudContract } from '../../anthropic/contract/cloud-contract.ts';
import { anthropicFoundryProvider } from '../index.ts';

export default cloudContract({
  provider: anthropicFoundryProvider,
  majors: [
    { name: '@anthropic-ai/foundry-sdk 1', installed: '@anthropic-ai/foundry-sdk', module: foundry1 },
    { name: '@anthropic-ai/foundry-sdk 0.6', installed: 'anthropic-foundry-0', module: foundry0 },
  ],
  asked: 'claude-haiku-4-5',
  client: { name: 'AnthropicFoundry', options: { apiKey: 'key' } },
  whyNoBatches: 'Microsoft does not serve the vendor’s batches, and the SDK leaves them out.',
});
