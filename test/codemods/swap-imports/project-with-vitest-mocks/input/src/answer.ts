import OpenAI from 'openai';

export const answer = () => new OpenAI().models.list();
