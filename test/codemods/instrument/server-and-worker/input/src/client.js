import OpenAI from 'openai';

export const makeClient = () => new OpenAI();
