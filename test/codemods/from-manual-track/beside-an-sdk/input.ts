import * as amplitude from '@amplitude/analytics-node';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function ask(input: string, userId: string) {
  const started = Date.now();
  const reply = await openai.responses.create({ model: 'gpt-5', input });
  amplitude.track('llm_call', { model: 'gpt-5', provider: 'openai', latency_ms: Date.now() - started }, { user_id: userId });
  return reply.output_text;
}
