import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });

export function end(sessionId: string, properties: Record<string, unknown>) {
  ai.trackSessionEnd({ sessionId, context: { ...properties, totalTokens: 60, success: true } });
}
