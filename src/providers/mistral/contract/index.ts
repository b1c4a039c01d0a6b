import * as mistral2 from '@mistralai/mistralai';
import * as mistral1 from 'mistral-1';
import type { Contract } from '../../contract.ts';
import { mistralProvider } from '../index.ts';
import { chatCases } from './chat-cases.ts';
import { otherCases } from './other-cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: mistralProvider,
  majors: [
    { name: '@mistralai/mistralai 2', installed: '@mistralai/mistralai', module: mistral2 },
    { name: '@mistralai/mistralai 1', installed: 'mistral-1', module: mistral1 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Mistral'), [{ apiKey: 'key', serverURL: url }]),
  cases: { ...chatCases, ...otherCases },
  probes,
};
export default contract;
