import { RunTree } from 'langsmith';

export const run = new RunTree({ name: 'root', run_type: 'chain', inputs: {} });
