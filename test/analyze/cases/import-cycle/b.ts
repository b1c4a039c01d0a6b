import { client, run } from './a';
export { client as again } from './b';
export * from './a';
export const helper = () => client.chat.completions.create({});
export const loop = () => run();
