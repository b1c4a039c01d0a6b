import * as amplitude from '@amplitude/analytics-node';

export async function told() {
  await amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3 }, { user_id: 'user-42' }).promise;
}
