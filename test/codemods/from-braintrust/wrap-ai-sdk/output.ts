import { init } from 'amplitude-ai';
import * as ai from 'amplitude-ai/ai';
import { openai } from '@ai-sdk/openai';

init();
const { generateText } = ai;

export const ask = (prompt: string) => generateText({ model: openai('gpt-4o-mini'), prompt });
