import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told() {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, errorMessage: 'rate limit', isError: true, userId: 'user-42' });
}
