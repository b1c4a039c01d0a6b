import { wrapTraced } from 'braintrust';

export const search = wrapTraced(
  async (query: string) => [query],
  { type: 'tool', name: 'search' },
);
export const think = wrapTraced(async (q: string) => q, { type: 'task' });
