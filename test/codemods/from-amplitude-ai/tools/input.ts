import { observe, tool } from '@amplitude/ai';

export const search = tool(async (query: string) => [query], { name: 'search', timeoutMs: 5000 });
export const add = tool((a: number, b: number) => a + b, { name: 'add' });
export const answer = observe(async (q: string) => search(q), { name: 'answer', userId: 'user-42' });
