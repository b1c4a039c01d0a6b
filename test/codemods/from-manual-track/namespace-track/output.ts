import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

amplitude.init(process.env.AMPLITUDE_API_KEY ?? '');

export function told(userId: string, model: string, ms: number) {
  ai.trackAiMessage({ model, provider: 'acme', latencyMs: ms, inputTokens: 12, outputTokens: 40, userId });
}
