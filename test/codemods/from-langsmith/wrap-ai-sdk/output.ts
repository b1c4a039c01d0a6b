import * as ai from 'amplitude-ai/ai';
import { openai } from '@ai-sdk/openai';

const { generateText, streamText } = ai;

export const ask = (prompt: string) => generateText({ model: openai('gpt-4o-mini'), prompt });
export const stream = (prompt: string) => streamText({ model: openai('gpt-4o-mini'), prompt });
