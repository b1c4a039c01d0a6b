import * as amplitude from '@amplitude/analytics-node';

export function told(text: string, on: boolean) {
  if (on) amplitude.track('ai_operation', { model: 'm', provider: 'acme', latency_ms: 3, input_text: text }, { user_id: 'user-42' });
}
