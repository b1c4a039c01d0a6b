import { observe } from '@langfuse/tracing';

export const search = observe(
  async (query: string) => [`Result for ${query}`],
  { name: 'search', asType: 'tool', captureOutput: false },
);
export const rank = observe((found: string[]) => found.toSorted(), { asType: 'retriever' });
