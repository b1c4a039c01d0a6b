import * as groq0 from 'groq-0';
import * as groq1 from 'groq-sdk';
import type { Contract } from '../../contract.ts';
import { groqProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: groqProvider,
  majors: [
    { name: 'groq-sdk 1', installed: 'groq-sdk', module: groq1 },
    {
      name: 'groq-sdk 0',
      installed: 'groq-0',
      module: groq0,
      lacks: {
        'an abort before a stream is read': 'its node-fetch leaves such a stream without an end, with or without us',
      },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Groq'), [{ apiKey: 'key', baseURL: url }]),
  cases,
  probes,
};
export default contract;
