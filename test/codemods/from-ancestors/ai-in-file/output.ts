import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

export const tracker = new AmplitudeAI({ amplitude });

export function told() {
  tracker.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, userId: 'user-42' });
}
