import * as mistral2 from '@mistralai/mistralai';
import * as mistral1 from 'mistral-1';
import type { Contract } from '../../contract.ts';
import { mistralProvider } from '../index.ts';
import { answerProbes } from './answer-probes.ts';
import { chatCases } from './chat-cases.ts';
import { refusedProbes, restProbes, slowProbes, untrackedProbes } from './client-probes.ts';
import { otherCases } from './other-cases.ts';
import { streamProbes } from './stream-probes.ts';

const contract: Contract = {
  provider: mistralProvider,
  majors: [
    { name: '@mistralai/mistralai 2', installed: '@mistralai/mistralai', module: mistral2 },
    {
      name: '@mistralai/mistralai 1',
      installed: 'mistral-1',
      module: mistral1,
      lacks: { 'abort of a whole answer': 'the SDK leaves a rejection of its own behind that nobody can handle' },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Mistral'), [{ apiKey: 'key', serverURL: url }]),
  cases: { ...chatCases, ...otherCases },
  probes: { ...answerProbes, ...streamProbes, ...refusedProbes, ...untrackedProbes, ...restProbes, ...slowProbes },
};
export default contract;
