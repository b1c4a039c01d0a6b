import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(error: Error) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, isError: true, errorMessage: error.message, errorType: error.name, userId: 'user-42' });
}
