import type { Reply } from './contract.ts';

/** One JSON value a line, as vendors stream that do not take server-sent events. */
export function ndjson(events: readonly object[], then?: Reply['then']): Reply {
  const ending = then ? { then } : {};
  return {
    headers: { 'content-type': 'application/x-ndjson' },
    body: events.map((event) => `${JSON.stringify(event)}\n`),
    ...ending,
  };
}
