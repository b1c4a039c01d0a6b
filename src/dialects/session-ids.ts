import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { currentScope } from '../core/scope.ts';

/** Made when an id is set first: its existence makes every promise of the process dearer on Node 20. */
let storage: AsyncLocalStorage<string> | undefined;

/** A new id for a session. */
export function createSessionId(): string {
  return randomUUID();
}

/** The id of the session that the running code is in: of a session around it, or what `setSessionId` said here. */
export function getCurrentSessionId(): string | undefined {
  return currentScope()?.bound.sessionId ?? storage?.getStore();
}

/**
 * From here on, and in whatever is called from here, the session is this one. Other branches of asynchronous code keep
 * theirs. A session that runs around the code (`llmSession`, `session.run`) has the last word.
 */
export function setSessionId(sessionId: string): void {
  storage ??= new AsyncLocalStorage<string>();
  storage.enterWith(sessionId);
}
