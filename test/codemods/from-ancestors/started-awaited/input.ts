import * as amplitude from '@amplitude/analytics-node';

export async function begin(id: string) {
  await amplitude.track('llm_run_started', { session_id: id }, { user_id: 'user-42' }).promise;
}
