import type { SseFrame } from '../reply.ts';
import type { ScenarioError } from '../scenario.ts';

const usual: Readonly<Record<number, { type: string; message: string }>> = {
  400: { type: 'invalid_request_error', message: 'The request is malformed.' },
  401: { type: 'authentication_error', message: 'invalid x-api-key' },
  403: { type: 'permission_error', message: 'The key may not use this resource.' },
  404: { type: 'not_found_error', message: 'Not found' },
  413: { type: 'request_too_large', message: 'Request exceeds the maximum size' },
  429: { type: 'rate_limit_error', message: 'The rate limit of this organization was exceeded.' },
  500: { type: 'api_error', message: 'Internal server error' },
  529: { type: 'overloaded_error', message: 'Overloaded' },
};

export function anthropicError(error: ScenarioError) {
  const standard = usual[error.status] ?? { type: 'api_error', message: `Status ${error.status}.` };
  return {
    type: 'error' as const,
    error: { type: error.type ?? standard.type, message: error.message ?? standard.message },
  };
}

/** An error in the middle of a stream, after the status line has long said 200. */
export function anthropicErrorFrame(error: ScenarioError): SseFrame {
  return { event: 'error', data: anthropicError(error) };
}
