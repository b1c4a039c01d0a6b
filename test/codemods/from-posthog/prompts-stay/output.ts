import { Prompts } from '@posthog/ai';
import { OpenAI } from 'amplitude-ai/openai';
import { posthog } from './posthog.ts';

const prompts = new Prompts({ posthog });
const openai = new OpenAI({ apiKey: 'sk' });

export const greet = async () =>
  openai.responses.create({ model: 'gpt-5', input: String(await prompts.get('greeting')) });
