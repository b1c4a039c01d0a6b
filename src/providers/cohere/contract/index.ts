import * as cohere7 from 'cohere-7';
import * as cohere8 from 'cohere-ai';
import type { Contract } from '../../contract.ts';
import { cohereProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';
import { v1Cases } from './v1-cases.ts';

const contract: Contract = {
  provider: cohereProvider,
  majors: [
    { name: 'cohere-ai 8', installed: 'cohere-ai', module: cohere8 },
    { name: 'cohere-ai 7', installed: 'cohere-7', module: cohere7 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'CohereClientV2'), [{ token: 'key', environment: url }]),
  cases: { ...v1Cases, ...cases },
  probes,
};
export default contract;
