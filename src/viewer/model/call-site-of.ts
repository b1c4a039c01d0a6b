import type { Properties } from './event-row.ts';

/** `src/chat.ts:12`, where the app was run with call sites on: a property of its own, or a part of the context. */
export function callSiteOf(properties: Properties): string {
  const own = properties['[Agent] Call Site'] ?? contextOf(properties).call_site;
  if (typeof own === 'string') return own.replace(/^(.*:\d+):\d+$/, '$1');
  const { file, line } = properties;
  return typeof file === 'string' && typeof line === 'number' ? `${file}:${line}` : '';
}

function contextOf(properties: Properties): Properties {
  const context = properties['[Agent] Context'];
  if (typeof context !== 'string' || !context.includes('call_site')) return {};
  try {
    const parsed: unknown = JSON.parse(context);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Properties) : {}; // Read by key alone.
  } catch {
    return {};
  }
}
