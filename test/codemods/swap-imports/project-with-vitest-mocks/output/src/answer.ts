import OpenAI from 'amplitude-ai/openai';

export const answer = () => new OpenAI().models.list();
