import { attribute } from 'amplitude-ai';
import { OpenAI } from 'amplitude-ai/openai';
import { posthog } from './posthog.ts';

const openai = new OpenAI({ ...{ apiKey: 'sk' } });
const shared = { model: 'gpt-4o', temperature: 0 } as const;
export const ask = (content: string, posthogDistinctId: string) =>
  openai.chat.completions.create(attribute({ ...shared, messages: [{ role: 'user', content }] }, { userId: posthogDistinctId }), { timeout: 5000 });
