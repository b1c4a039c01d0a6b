import OpenAI from 'amplitude-ai/openai';
import { attribute } from 'amplitude-ai';

// @posthog/ai went in spring.
const openai = new OpenAI();
export const ask = (input: string, userId: string) =>
  openai.responses.create(attribute({ model: 'gpt-5', input }, { userId }));
