import * as openai7 from 'openai';
import * as openai4 from 'openai-4';
import * as openai5 from 'openai-5';
import * as openai6 from 'openai-6';
import type { Contract } from '../../contract.ts';
import { openaiProvider } from '../index.ts';
import { chatCases } from './chat-cases.ts';
import { probes } from './probes.ts';
import { responsesCases } from './responses-cases.ts';

const younger = 'this operation is younger than this major of the SDK';

const contract: Contract = {
  provider: openaiProvider,
  majors: [
    { name: 'openai 7', installed: 'openai', module: openai7 },
    { name: 'openai 6', installed: 'openai-6', module: openai6 },
    {
      name: 'openai 5',
      installed: 'openai-5',
      module: openai5,
      lacks: { 'responses: compacted': younger, 'responses: of the beta': younger },
    },
    {
      name: 'openai 4',
      installed: 'openai-4',
      module: openai4,
      lacks: { 'responses: compacted': younger, 'responses: of the beta': younger },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'OpenAI'), [{ apiKey: 'key', baseURL: `${url}/v1` }]),
  cases: {
    ...chatCases,
    ...responsesCases,
    embedding: 'to be shown by the next commit of this row',
  },
  probes,
};
export default contract;
