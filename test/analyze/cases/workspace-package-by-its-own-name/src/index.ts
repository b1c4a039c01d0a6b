export { client } from './inner.ts';
