import * as anthropic1 from '@anthropic-ai/sdk';
import * as anthropic0 from 'anthropic-0';
import * as anthropic060 from 'anthropic-0-60';
import type { Contract } from '../../contract.ts';
import { anthropicProvider } from '../index.ts';
import { messageCases } from './message-cases.ts';
import type { Platform } from './platform.ts';
import { serverSentEvents } from './wire.ts';

const platform: Platform = {
  asked: 'claude-haiku-4-5',
  served: 'claude-haiku-4-5-20251001',
  toStream: serverSentEvents,
};

const contract: Contract = {
  provider: anthropicProvider,
  majors: [
    { name: '@anthropic-ai/sdk 1', installed: '@anthropic-ai/sdk', module: anthropic1 },
    { name: '@anthropic-ai/sdk 0.137', installed: 'anthropic-0', module: anthropic0 },
    { name: '@anthropic-ai/sdk 0.60', installed: 'anthropic-0-60', module: anthropic060 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Anthropic'), [{ apiKey: 'key', baseURL: url }]),
  cases: messageCases(platform),
  probes: {},
};
export default contract;
