import OpenAI from 'openai';
export function getClient() { return new OpenAI(); }
