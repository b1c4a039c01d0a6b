import type { ReceivedRequest } from '../received-request.ts';
import type { ScenarioError } from '../scenario.ts';

export function authorize({ headers }: ReceivedRequest): ScenarioError | undefined {
  // Azure takes its key in a header of its own.
  if (headers['api-key'] || /^Bearer \S+$/.test(headers.authorization ?? '')) return undefined;
  return { status: 401, message: "You didn't provide an API key: send it as a bearer token." };
}
