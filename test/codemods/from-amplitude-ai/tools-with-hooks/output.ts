import { tool } from 'amplitude-ai';
import { ai } from './ai.ts';

async function search(query: string) {
  return [query];
}

export const searchTool = tool(search, {
  ai,
});
export const plain = tool(search, { ai });
