import type { SseFrame } from '../reply.ts';
import type { ScenarioError } from '../scenario.ts';

const usual: Readonly<Record<number, { type: string; code: string | null; message: string }>> = {
  400: { type: 'invalid_request_error', code: null, message: 'The request is malformed.' },
  401: { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Incorrect API key provided.' },
  404: { type: 'invalid_request_error', code: null, message: 'Not found.' },
  429: { type: 'requests', code: 'rate_limit_exceeded', message: 'Rate limit reached for requests.' },
  500: { type: 'server_error', code: null, message: 'The server had an error while processing your request.' },
};

export function openaiError(error: ScenarioError) {
  const standard = usual[error.status] ?? { type: 'server_error', code: null, message: `Status ${error.status}.` };
  return {
    message: error.message ?? standard.message,
    type: error.type ?? standard.type,
    param: null,
    code: error.code ?? standard.code,
  };
}

/** An error in the middle of a chat stream: a data line like any other, with `error` in place of `choices`. */
export function chatErrorFrame(error: ScenarioError): SseFrame {
  return { data: { error: openaiError(error) } };
}
