import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function end(sessionId: string, tokens: number) {
  ai.trackSessionEnd({ sessionId, userId: 'user-42', context: { total_messages: 2, total_tokens: tokens, success: true } });
}
