import { AsyncLocalStorage } from 'node:async_hooks';
import type { Bound } from './bound.ts';
import { shared } from './shared-state.ts';
import type { Tracker } from './tracker.ts';

/** What surrounds a call: which tracker records it, and what its events inherit. Never mutated, so it can be kept. */
export interface Scope {
  readonly tracker: Tracker;
  readonly bound: Bound;
}

/** The scope of the running code, or undefined outside `session.run`. */
export function currentScope(): Scope | undefined {
  return shared.storage?.getStore();
}

/**
 * Runs `fn` inside a scope. The storage is made by the first call: on Node 20 its existence makes every promise of the
 * process dearer, which an app without sessions must not pay.
 */
export function runInScope<T>(scope: Scope, fn: () => T): T {
  shared.storage ??= new AsyncLocalStorage<Scope>();
  return shared.storage.run(scope, fn);
}

/** Replaces the scope for the rest of the running branch. Only useful inside `runInScope`. */
export function enterScope(scope: Scope): void {
  shared.storage?.enterWith(scope);
}
