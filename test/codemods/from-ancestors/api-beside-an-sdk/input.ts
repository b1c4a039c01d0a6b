import { createInstance } from '@amplitude/analytics-node';
import { emitLlmMessage } from 'amplitude-ai/observability';
import OpenAI from 'openai';

const amplitude = createInstance();
const client = new OpenAI();

export async function ask(content: string) {
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
  emitLlmMessage(amplitude, { userId: 'user-42', modelProvider: 'openai', modelName: answer.model, latencyMs: 5 });
  return answer;
}
