import * as amplitude from '@amplitude/analytics-node';

export function failed(error: Error, ms: number) {
  amplitude.track('tool_called', { tool_name: 'web_search', success: false, latency_ms: ms, error_message: error.message, error_type: error.name }, { user_id: 'user-42' });
}
