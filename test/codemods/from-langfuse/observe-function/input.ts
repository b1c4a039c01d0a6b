import { observe } from '@langfuse/tracing';

async function fetchData(source: string) {
  return { source };
}

export const tracedFetch = observe(fetchData, { name: 'fetch-data' });
export const plain = observe(fetchData);
