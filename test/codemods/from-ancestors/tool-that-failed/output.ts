import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function failed(error: Error, ms: number) {
  ai.trackToolCall({ toolName: 'web_search', success: false, latencyMs: ms, errorMessage: error.message, errorType: error.name, userId: 'user-42' });
}
