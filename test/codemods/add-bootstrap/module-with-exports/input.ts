import { ask } from './ask.ts';

ask('warm up');

export { ask };
