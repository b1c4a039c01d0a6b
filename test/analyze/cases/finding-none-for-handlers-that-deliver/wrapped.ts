import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

const client = new OpenAI();

export const handler = withAmplitude(async (event: { userId: string; text: string }) =>
  client.responses.create({ model: 'm', input: event.text }), { userId: (event) => event.userId });
