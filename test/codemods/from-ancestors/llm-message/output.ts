import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(answer: string, latency: number, userId: string) {
  ai.trackAiMessage({ sessionId: 's-1', provider: 'openai', model: 'gpt-4', inputTokens: 10, outputTokens: 50, totalTokens: 60, totalCostUsd: 0.001, latencyMs: latency, finishReason: 'stop', isError: false, content: answer, userId });
}
