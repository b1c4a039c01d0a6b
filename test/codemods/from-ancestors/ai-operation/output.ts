import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(userId: string, question: string, answer: string) {
  ai.trackUserMessage({ content: question, userId });
  ai.trackAiMessage({ model: 'custom-model', provider: 'custom-provider', content: answer, latencyMs: 1200, inputTokens: 10, outputTokens: 50, totalCostUsd: 0.001, temperature: 0.7, maxOutputTokens: 100, userId, context: { operation: 'text_generation' } });
}
