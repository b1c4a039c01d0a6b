import * as amplitude from '@amplitude/analytics-node';

export function ran(query: string, results: string[], ms: number) {
  amplitude.track('tool_called', { tool_name: 'web_search', tool_parameters: { query }, tool_result: { results }, success: true, latency_ms: ms, session_id: 's-1' }, { user_id: 'user-42' });
}
