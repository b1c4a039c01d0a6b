import * as amplitude from '@amplitude/analytics-node';

export function begin(sessionId: string): string {
  return sessionId;
}
