import * as amplitude from '@amplitude/analytics-node';
import { generateText, type LanguageModel } from 'ai';

export async function ask(model: LanguageModel, prompt: string) {
  const { text } = await generateText({ model, prompt });
  amplitude.track('ai_completion', { model: 'x', provider: 'y', latency_ms: 1 });
  return text;
}
