import { traceable } from 'langsmith/traceable';

async function search(query: string) {
  return [query];
}

export const searchTool = traceable(search, { run_type: 'tool', name: 'search' });
export const retrieve = traceable(search, { run_type: 'retriever', name: 'retrieve', project_name: 'rag' });
export const plain = traceable(search);
