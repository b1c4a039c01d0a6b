import { load } from './load.js';

const require = load;
export const a = require('openai');
export const b = container.require('openai');
