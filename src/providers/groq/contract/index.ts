import * as groq0 from 'groq-0';
import * as groq1 from 'groq-sdk';
import type { Contract } from '../../contract.ts';
import { groqProvider } from '../index.ts';
import { cases } from './cases.ts';

const contract: Contract = {
  provider: groqProvider,
  majors: [
    { name: 'groq-sdk 1', installed: 'groq-sdk', module: groq1 },
    { name: 'groq-sdk 0', installed: 'groq-0', module: groq0 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Groq'), [{ apiKey: 'key', baseURL: url }]),
  cases,
  probes: {},
};
export default contract;
