export { ask } from './ask';
export { client } from './client';
