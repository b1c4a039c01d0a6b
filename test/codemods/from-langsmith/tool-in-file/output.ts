import { tool as amplitudeTool } from 'amplitude-ai';
import { tool } from 'ai';
import { z } from 'zod';

const search = amplitudeTool(async ({ query }: { query: string }) => [query]);
export const tools = { search: tool({ inputSchema: z.object({ query: z.string() }), execute: search }) };
