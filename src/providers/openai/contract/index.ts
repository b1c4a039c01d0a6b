import * as openai7 from 'openai';
import * as openai4 from 'openai-4';
import * as openai5 from 'openai-5';
import * as openai6 from 'openai-6';
import type { Contract } from '../../contract.ts';
import { openaiProvider } from '../index.ts';
import { chatCases } from './chat-cases.ts';
import { functionCases } from './function-cases.ts';
import { helperCases } from './helper-cases.ts';
import { notTracked } from './not-tracked.ts';
import { otherCases } from './other-cases.ts';
import { probes } from './probes.ts';
import { responsesCases } from './responses-cases.ts';
import { serverCases } from './server-cases.ts';

const since = (reason: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, reason]));

const ended5 = since('the SDK dropped it with openai 5', 'helper: functions run to the end');
const since7 = since('the SDK has it since openai 7', 'decision');
const since6 = since(
  'the SDK has it since openai 6',
  'responses: compacted',
  'responses: of the beta',
  'bedrock: plain',
);
const since5 = since('the SDK reads this stream since openai 5', 'image: streamed');

const contract: Contract = {
  provider: openaiProvider,
  majors: [
    { name: 'openai 7', installed: 'openai', module: openai7, lacks: ended5 },
    { name: 'openai 6', installed: 'openai-6', module: openai6, lacks: { ...ended5, ...since7 } },
    {
      name: 'openai 5',
      installed: 'openai-5',
      module: openai5,
      lacks: { ...ended5, ...since7, ...since6 },
    },
    {
      name: 'openai 4',
      installed: 'openai-4',
      module: openai4,
      lacks: { ...since7, ...since6, ...since5 },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'OpenAI'), [{ apiKey: 'key', baseURL: `${url}/v1` }]),
  cases: {
    ...chatCases,
    ...functionCases,
    ...helperCases,
    ...responsesCases,
    ...otherCases,
    ...serverCases,
    ...notTracked,
  },
  probes,
};
export default contract;
