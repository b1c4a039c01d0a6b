export const docs = "import OpenAI from 'openai'";
export const list = ['openai', 'x'];
export const provider = 'openai';
