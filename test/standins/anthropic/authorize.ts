import type { ReceivedRequest } from '../received-request.ts';
import type { ScenarioError } from '../scenario.ts';

export function authorize({ headers }: ReceivedRequest): ScenarioError | undefined {
  if (!headers['x-api-key'] && !headers.authorization) return { status: 401, message: 'x-api-key header is required' };
  if (!headers['anthropic-version']) return { status: 400, message: 'anthropic-version: header is required' };
  return undefined;
}
