import OpenAI from '@posthog/ai/openai';
import { posthog } from './posthog.ts';

export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '', posthog });
