export { OpenAI } from '@posthog/ai/openai';
