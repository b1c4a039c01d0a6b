import { openai } from '@ai-sdk/openai';
import { wrapAISDKModel } from 'braintrust';

export const model = wrapAISDKModel(openai.chat('gpt-4o'));
