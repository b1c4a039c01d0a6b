import * as amplitude from '@amplitude/analytics-node';

export function told(error: Error) {
  amplitude.track('llm_message', { model_name: 'm', model_provider: 'acme', latency_ms: 3, success: false, error_message: error.message, error_type: error.name }, { user_id: 'user-42' });
}
