import { shared } from './shared-state.ts';

/** Says something to the developer on stderr, once per process. Never content, never a key. */
export function noticeOnce(id: string, message: string): void {
  if (shared.told.has(id)) return;
  shared.told.add(id);
  console.warn(`[amplitude-ai] ${message}`);
}
