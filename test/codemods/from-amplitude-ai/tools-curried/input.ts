import { tool } from '@amplitude/ai';
import { ai } from './ai.ts';

const tracked = tool({ amplitude: ai, name: 'search' });
export const search = tracked(async (query: string) => [query]);
