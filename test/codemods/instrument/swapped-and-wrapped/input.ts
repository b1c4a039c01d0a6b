import Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';

const own = new Anthropic();

export async function compare(given: OpenAI, text: string) {
  const a = await own.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content: text }] });
  const b = await given.responses.create({ model: 'gpt-5-mini', input: text });
  return { a, b };
}
