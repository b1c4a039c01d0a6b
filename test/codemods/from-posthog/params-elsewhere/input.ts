import { OpenAI } from '@posthog/ai/openai';
import { posthog } from './posthog.ts';

const openai = new OpenAI({ apiKey: 'sk', posthog });

export function ask(userId: string) {
  const params = {
    model: 'gpt-4o',
    messages: [{ role: 'user' as const, content: 'Hi' }],
    posthogDistinctId: userId,
  };
  return openai.chat.completions.create(params);
}
