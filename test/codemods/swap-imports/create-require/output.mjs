import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { OpenAI } = require('amplitude-ai/openai');
export default new OpenAI();
