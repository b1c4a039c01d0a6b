import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(error: string | null) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, errorMessage: error ?? undefined, isError: error != null, userId: 'user-42' });
}
