import { Anthropic, OpenAI } from '@posthog/ai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog('phc_key');
export const openai = new OpenAI({ apiKey: 'sk-1', posthog });
export const anthropic = new Anthropic({ apiKey: 'sk-2', posthog });
