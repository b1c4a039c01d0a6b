import * as genai3 from '@google/genai';
import * as genai1 from 'google-genai-1';
import * as genai2 from 'google-genai-2';
import type { Contract } from '../../contract.ts';
import { googleProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const lacksOf1 = {
  'rate limited': 'Before major 2 only the client says how often to try again, and waits a second before it does.',
  'error within a stream': 'Before major 2 the SDK takes an error in a stream for a piece that says nothing.',
  continuation: 'Before major 2 the SDK does not go on with an answer by itself.',
};

const contract: Contract = {
  provider: googleProvider,
  majors: [
    { name: '@google/genai 3', installed: '@google/genai', module: genai3 },
    { name: '@google/genai 2', installed: 'google-genai-2', module: genai2 },
    { name: '@google/genai 1', installed: 'google-genai-1', module: genai1, lacks: lacksOf1 },
  ],
  client: (sdk, url) =>
    Reflect.construct(Reflect.get(sdk, 'GoogleGenAI'), [{ apiKey: 'key', httpOptions: { baseUrl: url } }]),
  cases,
  probes,
};
export default contract;
