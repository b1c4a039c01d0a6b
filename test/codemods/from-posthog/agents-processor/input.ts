import { addTraceProcessor } from '@openai/agents';
import { PostHogTracingProcessor } from '@posthog/ai/openai-agents';
import { posthog } from './posthog.ts';

addTraceProcessor(new PostHogTracingProcessor({ client: posthog }));
