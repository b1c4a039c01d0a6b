import { shared } from './shared-state.ts';

/**
 * Says something to the developer on stderr, once per process. Never content, never a key. An app's own console may
 * throw, as test runners make it do; it is called from where nothing may.
 */
export function noticeOnce(id: string, message: string): void {
  if (shared.told.has(id)) return;
  shared.told.add(id);
  try {
    console.warn(`[amplitude-ai] ${message}`);
  } catch {
    // There is nobody else to tell.
  }
}
