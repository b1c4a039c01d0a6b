import { generateText, streamText } from 'ai';
import { wrapAISDK } from 'langsmith/experimental/vercel';

export const traced = wrapAISDK({ generateText, streamText });
