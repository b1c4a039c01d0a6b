import * as amplitude from '@amplitude/analytics-node';
import OpenAI from 'openai';

export async function ask(text: string, id: string) {
  amplitude.track('llm_run_started', { session_id: id }, { user_id: 'user-42' });
  await new OpenAI().chat.completions.create({ model: 'gpt-4', messages: [{ role: 'user', content: text }] });
  amplitude.track('llm_run_finished', { session_id: id }, { user_id: 'user-42' });
}
