import { ChatOpenAI } from '@langchain/openai';
export const init = (node) => {
  node.instance = new ChatOpenAI();
};
export const run = (node) => node.instance.invoke('a');
export const service = (bus) => bus.instance.invoke('a');
export const route = (app) => app.get('instance').send('a');
