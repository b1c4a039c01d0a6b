import * as vertex from '@anthropic-ai/vertex-sdk';
import { allProbes } from '../../anthropic/contract/all-probes.ts';
import { endingCases } from '../../anthropic/contract/ending-cases.ts';
import { helperCases } from '../../anthropic/contract/helper-cases.ts';
import { messageCases } from '../../anthropic/contract/message-cases.ts';
import type { Platform } from '../../anthropic/contract/platform.ts';
import { serverSentEvents } from '../../anthropic/contract/wire.ts';
import type { Contract } from '../../contract.ts';
import { anthropicVertexProvider } from '../index.ts';

const platform: Platform = {
  asked: 'claude-haiku-4-5@20251001',
  served: 'claude-haiku-4-5-20251001',
  toStream: serverSentEvents,
};

/** What the SDK asks of Google's library: headers, and the project that they belong to. */
const authClient = {
  projectId: 'project',
  getRequestHeaders: async () => new Headers({ authorization: 'Bearer token' }),
};

const contract: Contract = {
  provider: anthropicVertexProvider,
  majors: [{ name: '@anthropic-ai/vertex-sdk 1', installed: '@anthropic-ai/vertex-sdk', module: vertex }],
  client: (sdk, url) =>
    Reflect.construct(Reflect.get(sdk, 'AnthropicVertex'), [{ region: 'us-east5', authClient, baseURL: url }]),
  cases: {
    ...messageCases(platform),
    ...helperCases(platform),
    ...endingCases(platform),
    'count tokens': {
      replies: [{ body: '{"input_tokens":14}' }],
      run: (client) =>
        client.messages.countTokens({ model: platform.asked, messages: [{ role: 'user', content: 'Hi' }] }),
    },
    'message batches': 'Google has batches of its own, in another API; the SDK leaves the vendor’s out.',
  },
  probes: allProbes(platform, 'AnthropicVertex'),
};
export default contract;
