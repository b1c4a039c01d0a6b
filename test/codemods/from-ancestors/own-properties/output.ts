import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(tier: string) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, userId: 'user-42', groups: { company: 'acme' }, context: { user_tier: tier, 'app-version': '1.2.3' } });
}
