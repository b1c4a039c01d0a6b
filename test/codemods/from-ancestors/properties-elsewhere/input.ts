import * as amplitude from '@amplitude/analytics-node';

export function told(properties: object) {
  amplitude.track('llm_message', properties, { user_id: 'user-42' });
}
