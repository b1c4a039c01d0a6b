import { initLogger, wrapAISDK } from 'braintrust';
import * as ai from 'ai';
import { openai } from '@ai-sdk/openai';

initLogger({ projectName: 'chat' });
const { generateText } = wrapAISDK(ai);

export const ask = (prompt: string) => generateText({ model: openai('gpt-4o-mini'), prompt });
