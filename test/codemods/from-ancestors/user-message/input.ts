import * as amplitude from '@amplitude/analytics-node';

export const asked = (text: string, sessionId: string) =>
  amplitude.track('user_message', { content: text, session_id: sessionId }, { user_id: 'user-42' });
