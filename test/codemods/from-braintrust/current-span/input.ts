import { currentSpan, wrapTraced } from 'braintrust';

export const run = wrapTraced(async (input: string) => {
  currentSpan().log({ metadata: { page: 'help' } });
  return input;
}, { name: 'run' });
