import { createAgent } from 'langchain';
export const runnables = (context) => ({
  runnable: async (id) => createAgent({ model: context.model, name: id }).withConfig({ recursionLimit: 100 }),
});
