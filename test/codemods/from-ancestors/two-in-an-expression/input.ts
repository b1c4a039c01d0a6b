import * as amplitude from '@amplitude/analytics-node';

export const told = (text: string) =>
  amplitude.track('ai_operation', { model: 'm', provider: 'acme', latency_ms: 3, input_text: text }, { user_id: 'user-42' });
