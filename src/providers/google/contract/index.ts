import * as genai3 from '@google/genai';
import * as genai1 from 'google-genai-1';
import * as genai2 from 'google-genai-2';
import type { Contract } from '../../contract.ts';
import { googleProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: googleProvider,
  majors: [
    { name: '@google/genai 3', installed: '@google/genai', module: genai3 },
    { name: '@google/genai 2', installed: 'google-genai-2', module: genai2 },
    { name: '@google/genai 1', installed: 'google-genai-1', module: genai1 },
  ],
  client: (sdk, url) =>
    Reflect.construct(Reflect.get(sdk, 'GoogleGenAI'), [{ apiKey: 'key', httpOptions: { baseUrl: url } }]),
  cases,
  probes,
};
export default contract;
