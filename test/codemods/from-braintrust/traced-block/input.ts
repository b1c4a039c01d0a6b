import { traced } from 'braintrust';
import { step } from './step.ts';

export async function run(input: string) {
  return await traced(async () => {
    return await step(input);
  }, { name: 'run', type: 'task' });
}
