import { observe, tool } from 'amplitude-ai';

async function search(query: string) {
  return [query];
}

export const searchTool = tool(search, { name: 'search' });
export const retrieve = observe(search, { name: 'retrieve' });
export const plain = observe(search);
