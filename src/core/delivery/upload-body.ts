/** What an upload takes of an event that was written before. */
export interface WrittenEvent {
  /** An object with at least one key. */
  readonly json: Buffer;
  readonly eventId: number;
}

/** Of `}` and `]`, which close an object or a list. */
const CLOSING = 1;

/**
 * The JSON of an upload. Events are copied as they are, since writing them once was enough; what all of them share goes
 * before the bracket that closes each.
 */
export function uploadBody(events: readonly WrittenEvent[], settings: object, shared: object): Buffer {
  const added = JSON.stringify(shared);
  const end = added === '{}' ? '}' : `,${added.slice(CLOSING)}`;
  const head = JSON.stringify({ ...settings, events: [] }).slice(0, -2 * CLOSING);
  const tails = events.map(
    ({ eventId }, index) => `,"event_id":${eventId}${end}${index < events.length - 1 ? ',' : ']}'}`,
  );
  const sum = (total: number, { json }: WrittenEvent, index: number) =>
    total + json.length - CLOSING + Buffer.byteLength(tails[index] ?? '');
  const body = Buffer.allocUnsafe(events.reduce(sum, Buffer.byteLength(head)));
  let at = body.write(head);
  for (const [index, { json }] of events.entries()) {
    at += json.copy(body, at, 0, json.length - CLOSING);
    at += body.write(tails[index] ?? '', at);
  }
  return body;
}
