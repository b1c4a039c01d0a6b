import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

export const tracker = new AmplitudeAI({ amplitude });

export function told() {
  amplitude.track('llm_operation', { model: 'm', provider: 'acme', latency_ms: 3 }, { user_id: 'user-42' });
}
