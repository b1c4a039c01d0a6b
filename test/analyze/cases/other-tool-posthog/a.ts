import { openai } from '@ai-sdk/openai';
import { withTracing } from '@posthog/ai';
import Anthropic from '@posthog/ai/anthropic';
import { OpenAI } from '@posthog/ai/openai';
import { generateText } from 'ai';

const posthog = {} as never;
await new OpenAI({ posthog }).chat.completions.create({});
await new Anthropic({ posthog }).messages.create({});
const model = withTracing(openai('gpt-4o-mini'), posthog, {});
await generateText({ model, prompt: 'a' });
await generateText({ model: openai('gpt-4o-mini'), prompt: 'b' });
