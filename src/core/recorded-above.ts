import { guard } from './guard.ts';
import { shared } from './shared-state.ts';

/** Whether the running code is inside a call that a framework records itself. */
export type IsRecordedAbove = () => boolean;

/**
 * A framework that knows which of its calls is running says so here, and the client below records nothing then: the
 * framework knows the agent and the tools as well. Returns how to take it back.
 */
export function recordAbove(isRecorded: IsRecordedAbove): () => void {
  shared.above ??= new Set();
  const { above } = shared;
  above.add(isRecorded);
  return () => above.delete(isRecorded);
}

export function isRecordedAbove(): boolean {
  if (!shared.above?.size) return false;
  for (const isRecorded of shared.above) if (guard('asking a framework', isRecorded)) return true;
  return false;
}
