import { OpenAI } from '@posthog/ai/openai';
import { posthog } from './posthog.ts';

const openai = new OpenAI({ ...{ apiKey: 'sk' }, posthog });
const shared = { model: 'gpt-4o', temperature: 0 } as const;
export const ask = (content: string, posthogDistinctId: string) =>
  openai.chat.completions.create({ ...shared, messages: [{ role: 'user', content }], posthogDistinctId }, { timeout: 5000 });
