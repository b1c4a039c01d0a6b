/** The headers that carry where a call stands from one service to the next. */
export const headerNames = {
  /** W3C Trace Context, which every tracing tool reads. */
  traceparent: 'traceparent',
  sessionId: 'x-amplitude-session-id',
  /** The trace id as the events have it: `traceparent` has room for 32 hexadecimal digits only. */
  traceId: 'x-amplitude-trace-id',
  /** The agent that makes the call. */
  agentId: 'x-amplitude-agent-id',
  userId: 'x-amplitude-user-id',
  deviceId: 'x-amplitude-device-id',
} as const;

/** The headers that say who the user is: sent and believed only where the app asks for it. */
export const identityHeaders = ['userId', 'deviceId'] as const satisfies readonly (keyof typeof headerNames)[];

/** Longest id that is sent or taken. Ours are 36 characters. */
const MAX_LENGTH = 256;

/** What fits a header whole: visible ASCII. A comma would be two headers joined into one. */
export function isHeaderId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_LENGTH && /^[\x21-\x2b\x2d-\x7e]+$/.test(value);
}
