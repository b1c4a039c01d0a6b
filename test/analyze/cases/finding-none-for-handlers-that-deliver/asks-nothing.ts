import OpenAI from 'amplitude-ai/openai';

export const handler = async (event: { path: string }) => ({ statusCode: 200, body: event.path });
export const later = () => new OpenAI().responses.create({ model: 'm', input: 'x' });
