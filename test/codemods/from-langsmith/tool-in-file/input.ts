import { traceable } from 'langsmith/traceable';
import { tool } from 'ai';
import { z } from 'zod';

const search = traceable(async ({ query }: { query: string }) => [query], { run_type: 'tool' });
export const tools = { search: tool({ inputSchema: z.object({ query: z.string() }), execute: search }) };
