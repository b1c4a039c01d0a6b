import { tool } from '@amplitude/ai';
import { ai } from './ai.ts';

async function search(query: string) {
  return [query];
}

export const searchTool = tool(search, {
  amplitude: ai,
  onError: (error: Error, name: string) => console.error(name, error),
  eventProperties: { page: 'help' },
});
export const plain = tool(search, { amplitude: ai, onError: (error: Error) => console.error(error) });
