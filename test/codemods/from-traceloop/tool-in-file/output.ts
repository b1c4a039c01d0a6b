import { tool as amplitudeTool } from 'amplitude-ai';
import { tool } from 'ai';

export const tools = { tool };
export const search = async (query: string) => await amplitudeTool(async (q: string) => [q], { name: 'search' })(query);
