import * as ollama6 from 'ollama';
import * as ollama5 from 'ollama-0-5';
import type { Contract } from '../../contract.ts';
import { ollamaProvider } from '../index.ts';
import { cases } from './cases.ts';
import { probes } from './probes.ts';

const contract: Contract = {
  provider: ollamaProvider,
  majors: [
    { name: 'ollama 0.6', installed: 'ollama', module: ollama6 },
    {
      name: 'ollama 0.5',
      installed: 'ollama-0-5',
      module: ollama5,
      lacks: { systemone: 'this method came with ollama 0.6' },
    },
  ],
  client: (sdk, url) => Reflect.construct(Reflect.get(sdk, 'Ollama'), [{ host: url }]),
  cases,
  probes,
};
export default contract;
