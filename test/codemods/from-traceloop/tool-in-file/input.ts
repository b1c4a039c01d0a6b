import { withTool } from '@traceloop/node-server-sdk';
import { tool } from 'ai';

export const tools = { tool };
export const search = async (query: string) => await withTool({ name: 'search' }, async (q: string) => [q], query);
