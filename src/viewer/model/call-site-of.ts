import type { Properties } from './event-row.ts';

/** `src/chat.ts:12`, where the app was run with call sites on. */
export function callSiteOf(properties: Properties): string {
  const site = properties['[Agent] Call Site'];
  return typeof site === 'string' ? site : '';
}
