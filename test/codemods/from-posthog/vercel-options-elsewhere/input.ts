import { withTracing } from '@posthog/ai';
import { openai } from '@ai-sdk/openai';
import { options, phClient } from './posthog.ts';

export const model = withTracing(openai('gpt-4o'), phClient, options);
