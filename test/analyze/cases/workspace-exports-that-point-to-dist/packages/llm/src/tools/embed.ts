import OpenAI from 'openai';
export default new OpenAI().embeddings;
