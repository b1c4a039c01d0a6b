import OpenAI from 'amplitude-ai/openai';

export const makeClient = () => new OpenAI();
