import OpenAI from 'amplitude-ai/openai';

export const openai = new OpenAI({
  apiKey: 'sk',
});
