import { crc32 } from 'node:zlib';

/** One message of an event stream, as the vendor's bytes: two lengths and their checksum, headers, payload, checksum. */
function message(headers: Readonly<Record<string, string>>, payload: string): Uint8Array {
  const head = Buffer.concat(
    Object.entries(headers).map(([name, value]) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(Buffer.byteLength(value));
      return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), STRING, length, Buffer.from(value)]);
    }),
  );
  const body = Buffer.from(payload);
  const prelude = Buffer.alloc(12);
  prelude.writeUInt32BE(prelude.length + head.length + body.length + CHECKSUM, 0);
  prelude.writeUInt32BE(head.length, 4);
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8);
  const signed = Buffer.concat([prelude, head, body]);
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32BE(crc32(signed));
  return Buffer.concat([signed, checksum]);
}

/** Type of a header's value. */
const STRING = Buffer.from([7]);
const CHECKSUM = 4;

/** `{ messageStop: { stopReason } }` as the vendor sends it: the key is a header, the value the payload. */
export function event(one: object): Uint8Array {
  const [[type = '', value] = []] = Object.entries(one);
  const headers = { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' };
  return message(headers, JSON.stringify(value));
}

/** A piece of a model's own JSON. */
export function chunk(json: object): Uint8Array {
  return event({ chunk: { bytes: Buffer.from(JSON.stringify(json)).toString('base64') } });
}

/** The vendor's no in the middle of a stream. */
export function exception(type: string, text: string): Uint8Array {
  const headers = { ':exception-type': type, ':content-type': 'application/json', ':message-type': 'exception' };
  return message(headers, JSON.stringify({ message: text }));
}
