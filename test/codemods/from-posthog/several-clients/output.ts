import { Anthropic } from 'amplitude-ai/anthropic';
import { OpenAI } from 'amplitude-ai/openai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog('phc_key');
export const openai = new OpenAI({ apiKey: 'sk-1' });
export const anthropic = new Anthropic({ apiKey: 'sk-2' });
