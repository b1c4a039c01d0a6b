import { openai } from '@ai-sdk/openai';
import { wrapLanguageModel } from 'ai';
import { amplitudeMiddleware } from 'amplitude-ai/vercel-ai';

export const model = wrapLanguageModel({ model: openai('gpt-4o-mini'), middleware: amplitudeMiddleware() });
export const bare = wrapLanguageModel({ model: openai('gpt-4o-mini'), middleware: {} });
