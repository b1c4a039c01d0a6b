import * as ai from 'ai';
import { openai } from '@ai-sdk/openai';
import { wrapAISDK } from 'langsmith/experimental/vercel';

const { generateText, streamText } = wrapAISDK(ai);

export const ask = (prompt: string) => generateText({ model: openai('gpt-4o-mini'), prompt });
export const stream = (prompt: string) => streamText({ model: openai('gpt-4o-mini'), prompt });
