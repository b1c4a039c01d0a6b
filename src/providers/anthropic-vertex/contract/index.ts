import * as vertex1 from '@anthropic-ai/vertex-sdk';
import * as vertex0 from 'anthropic-vertex-0';
import { cloudContract } from '../../anthropic/contract/cloud-contract.ts';
import { anthropicVertexProvider } from '../index.ts';

/** What the SDK asks of Google's library: headers, and the project that they belong to. */
const authClient = {
  projectId: 'project',
  getRequestHeaders: async () => new Headers({ authorization: 'Bearer token' }),
};

export default cloudContract({
  provider: anthropicVertexProvider,
  majors: [
    { name: '@anthropic-ai/vertex-sdk 1', installed: '@anthropic-ai/vertex-sdk', module: vertex1 },
    { name: '@anthropic-ai/vertex-sdk 0.22', installed: 'anthropic-vertex-0', module: vertex0 },
  ],
  asked: 'claude-haiku-4-5@20251001',
  client: { name: 'AnthropicVertex', options: { region: 'us-east5', authClient } },
  whyNoBatches: 'Google has batches of its own, in another API; the SDK leaves the vendor’s out.',
});
