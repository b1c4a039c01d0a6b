import Anthropic from 'amplitude-ai/anthropic';
import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const own = new Anthropic();

export async function compare(given: OpenAI, text: string) {
  const a = await own.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content: text }] });
  const b = await wrap(given).responses.create({ model: 'gpt-5-mini', input: text });
  return { a, b };
}
