import { OpenAI } from '@posthog/ai/openai';
import { config } from './config.ts';

export const openai = new OpenAI(config);
