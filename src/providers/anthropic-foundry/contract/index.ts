import * as foundry from '@anthropic-ai/foundry-sdk';
import { allProbes } from '../../anthropic/contract/all-probes.ts';
import { endingCases } from '../../anthropic/contract/ending-cases.ts';
import { helperCases } from '../../anthropic/contract/helper-cases.ts';
import { messageCases } from '../../anthropic/contract/message-cases.ts';
import type { Platform } from '../../anthropic/contract/platform.ts';
import { serverSentEvents } from '../../anthropic/contract/wire.ts';
import type { Contract } from '../../contract.ts';
import { anthropicFoundryProvider } from '../index.ts';

const platform: Platform = {
  asked: 'claude-haiku-4-5',
  served: 'claude-haiku-4-5-20251001',
  toStream: serverSentEvents,
};

const contract: Contract = {
  provider: anthropicFoundryProvider,
  majors: [{ name: '@anthropic-ai/foundry-sdk 1', installed: '@anthropic-ai/foundry-sdk', module: foundry }],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'AnthropicFoundry'), [{ apiKey: 'key', baseURL: url }]),
  cases: {
    ...messageCases(platform),
    ...helperCases(platform),
    ...endingCases(platform),
    'count tokens': {
      replies: [{ body: '{"input_tokens":14}' }],
      run: (client) =>
        client.messages.countTokens({ model: platform.asked, messages: [{ role: 'user', content: 'Hi' }] }),
    },
    'message batches': 'Microsoft does not serve the vendor’s batches, and the SDK leaves them out.',
  },
  probes: allProbes(platform, 'AnthropicFoundry'),
};
export default contract;
