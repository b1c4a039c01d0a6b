import * as amplitude from '@amplitude/analytics-node';
import OpenAI from 'openai';

export async function ask(text: string) {
  const response = await new OpenAI().chat.completions.create({ model: 'gpt-4', messages: [{ role: 'user', content: text }] });
  amplitude.track('llm_message', { model_name: 'gpt-4', model_provider: 'openai', latency_ms: 3, output_content: response.choices[0]?.message.content }, { user_id: 'user-42' });
}
