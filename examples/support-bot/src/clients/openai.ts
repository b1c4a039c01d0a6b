import OpenAI from 'openai';

/** One client for the whole app; key and base URL come from the environment. */
export const openai = new OpenAI();

export const chatModel = 'gpt-4o-mini';
export const embeddingModel = 'text-embedding-3-small';
