import OpenAI from '@posthog/ai/openai';
import { PostHog } from 'posthog-node';

export const posthog = new PostHog('phc_key');
export const openai = new OpenAI({ apiKey: 'sk', posthog });
