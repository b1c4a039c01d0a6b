import { observe } from 'amplitude-ai';
import { step } from './step.ts';

export async function run(input: string) {
  return await observe(async () => {
    return await step(input);
  }, { name: 'run' })();
}
