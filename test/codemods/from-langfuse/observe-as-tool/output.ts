import { observe, tool } from 'amplitude-ai';

export const search = tool(
  async (query: string) => [`Result for ${query}`],
  { name: 'search', captureOutput: false },
);
export const rank = observe((found: string[]) => found.toSorted());
