import { createHash } from 'node:crypto';

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HEX = /^[0-9a-f]{32}$/i;
const NOTHING = /^0+$/;

/** Longer ones hold something else behind the fields that we know; nobody sends more than this. */
const MAX_LENGTH = 128;

/** The trace of a `traceparent` header; undefined when it is not a valid one. */
export function traceOf(traceparent: unknown): string | undefined {
  if (typeof traceparent !== 'string' || traceparent.length > MAX_LENGTH) return undefined;
  const trimmed = traceparent.trim();
  // Version 00 has nothing behind the flags; later versions may.
  return trimmed.startsWith('00-') && trimmed.length !== 55 ? undefined : TRACEPARENT.exec(trimmed)?.[1];
}

/** A valid `traceparent` for one of our trace ids, always the same: a UUID and 32 digits keep their digits. */
export function traceparentOf(traceId: string): string {
  const digest = createHash('sha256').update(traceId).digest('hex');
  const digits = HEX.test(traceId) || UUID.test(traceId) ? traceId.replaceAll('-', '').toLowerCase() : '';
  const trace = digits === '' || NOTHING.test(digits) ? digest.slice(0, 32) : digits;
  return `00-${trace}-${digest.slice(32, 48)}-01`;
}
