import * as generativeAi from '@google/generative-ai';
import type { Contract } from '../../contract.ts';
import { googleGenerativeAiProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: googleGenerativeAiProvider,
  majors: [{ name: '@google/generative-ai 0.24', installed: '@google/generative-ai', module: generativeAi }],
  client: (sdk, url) => {
    const client: object = Reflect.construct(Reflect.get(sdk, 'GoogleGenerativeAI'), ['key']);
    // The address is an option of the models that the client makes, which the cases read from here.
    return Object.defineProperty(client, 'url', { value: url });
  },
  cases,
  probes,
};
export default contract;
