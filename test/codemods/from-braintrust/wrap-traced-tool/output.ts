import { observe, tool } from 'amplitude-ai';

export const search = tool(
  async (query: string) => [query],
  { name: 'search' },
);
export const think = observe(async (q: string) => q);
