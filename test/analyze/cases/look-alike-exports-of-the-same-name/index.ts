export { client } from './db';
export { client as llm } from './llm';
