import { OpenAI } from '@acme/posthog-ai-proxy';
import { PostHog } from 'posthog-node';

const client = new PostHog('phc');
client.capture({ distinctId: 'u', event: 'asked', properties: { via: '@posthog/ai' } });
export const openai = new OpenAI({ posthog: client });
