import OpenAI from 'amplitude-ai/openai';
const a = 1;
const a = 2;
export default new OpenAI();
