import { currentSpan } from 'braintrust';
import { observe } from 'amplitude-ai';

export const run = observe(async (input: string) => {
  currentSpan().log({ metadata: { page: 'help' } });
  return input;
}, { name: 'run' });
