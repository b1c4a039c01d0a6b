import type { WireEvent } from '../../src/core/wire-event.ts';

const volatile: Record<string, string> = {
  '[Agent] Message ID': '<id>',
  '[Agent] Invocation ID': '<id>',
  '[Agent] Parent Message ID': '<id>',
  '[Agent] Span ID': '<id>',
  '[Agent] Latency Ms': '<ms>',
  '[Agent] TTFB Ms': '<ms>',
  '[Agent] SDK Version': '<version>',
};

/** An event with what differs from run to run replaced by what it is. Everything else is compared as it is. */
export function mask(event: WireEvent): object {
  const properties = Object.entries(event.event_properties).map(([key, value]) => [key, volatile[key] ?? value]);
  const { event_type, user_id, device_id, session_id, groups } = event;
  return {
    event_type,
    ...(user_id === undefined ? {} : { user_id }),
    ...(device_id === undefined
      ? {}
      : { device_id: device_id.startsWith('unattributed-') ? '<unattributed>' : device_id }),
    ...(session_id === undefined ? {} : { session_id }),
    ...(groups === undefined ? {} : { groups }),
    time: '<time>',
    insert_id: '<id>',
    event_properties: Object.fromEntries(properties.sort(([a], [b]) => String(a).localeCompare(String(b)))),
  };
}
