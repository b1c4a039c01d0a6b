import { OpenAI } from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI({
  apiKey: 'sk',
}), { context: { Plan: 'pro', 'App-Name': 'web' } });
