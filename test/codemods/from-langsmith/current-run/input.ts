import { getCurrentRunTree, traceable } from 'langsmith/traceable';

export const step = traceable(async (text: string) => {
  const run = getCurrentRunTree();
  return `${run.id}: ${text}`;
}, { name: 'step' });
