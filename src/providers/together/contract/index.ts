import * as together40 from 'together-0-40';
import * as together52 from 'together-ai';
import type { Contract } from '../../contract.ts';
import { togetherProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: togetherProvider,
  majors: [
    { name: 'together-ai 0.52', installed: 'together-ai', module: together52 },
    { name: 'together-ai 0.40', installed: 'together-0-40', module: together40 },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Together'), [{ apiKey: 'key', baseURL: url }]),
  cases,
  probes,
};
export default contract;
