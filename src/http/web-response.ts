import { guard } from '../core/guard.ts';
import { type Watch, watchBody } from './body-end.ts';

/** Calls its `atEnd` when a response is over: at once, unless it has a body that somebody is going to read. */
export function whenOver(response: unknown, isRead: boolean, watch: Watch): undefined {
  const body = guard('watching a response', () => (isRead && response instanceof Response ? response.body : null));
  if (body && !body.locked) guard('watching a body', watchBody, body, watch);
  else guard('ending a request', watch.atEnd);
}

/** Whether `value` is a response whose body is still to be read. */
export function hasBody(value: unknown): boolean {
  return guard('looking at a response', () => value instanceof Response && value.body !== null) ?? false;
}
