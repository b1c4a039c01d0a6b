import * as anthropic1 from '@anthropic-ai/sdk';
import * as anthropic0 from 'anthropic-0';
import * as anthropic060 from 'anthropic-0-60';
import type { Contract } from '../../contract.ts';
import { anthropicProvider } from '../index.ts';
import { allProbes } from './all-probes.ts';
import { endingCases } from './ending-cases.ts';
import { helperCases } from './helper-cases.ts';
import { messageCases } from './message-cases.ts';
import type { Platform } from './platform.ts';
import { vendorCases } from './vendor-cases.ts';
import { serverSentEvents } from './wire.ts';

const platform: Platform = {
  asked: 'claude-haiku-4-5',
  served: 'claude-haiku-4-5-20251001',
  toStream: serverSentEvents,
};

const noCompletions = 'Major 1 dropped the text completions.';
const since1 = { completion: noCompletions, 'completion stream': noCompletions };
const noThreads = 'Threads came with major 1.';
const before1 = { thread: noThreads, 'thread with a stream': noThreads };
const noHelper = 'This helper came later than 0.60.';
const before0_70 = {
  parse: noHelper,
  'beta parse': noHelper,
  'tool runner': noHelper,
  'tool runner with streams': noHelper,
};

const contract: Contract = {
  provider: anthropicProvider,
  majors: [
    { name: '@anthropic-ai/sdk 1', installed: '@anthropic-ai/sdk', module: anthropic1, lacks: since1 },
    { name: '@anthropic-ai/sdk 0.137', installed: 'anthropic-0', module: anthropic0, lacks: before1 },
    {
      name: '@anthropic-ai/sdk 0.60',
      installed: 'anthropic-0-60',
      module: anthropic060,
      lacks: { ...before1, ...before0_70 },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Anthropic'), [{ apiKey: 'key', baseURL: url }]),
  cases: {
    ...messageCases(platform),
    ...helperCases(platform),
    ...endingCases(platform),
    ...vendorCases(platform),
  },
  probes: allProbes(platform, 'Anthropic'),
};
export default contract;
