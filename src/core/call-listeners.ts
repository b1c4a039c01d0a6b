import { guard } from './guard.ts';
import { shared } from './shared-state.ts';

/** Asks to be told, in the caller's own context, of each model call that will be recorded. Returns how to take it back. */
export function onCallStart(listener: () => void): () => void {
  shared.callListeners ??= new Set();
  const { callListeners } = shared;
  callListeners.add(listener);
  return () => callListeners.delete(listener);
}

export function tellCallStart(): void {
  if (!shared.callListeners?.size) return;
  for (const listener of shared.callListeners) guard('telling of a call', listener);
}
