import { observe, tool } from 'amplitude-ai';

// was langsmith/traceable
export const search = tool(async (q: string) => [q], { name: 'search' });
export const ask = observe(async (q: string) => search(q), { name: 'ask' });
