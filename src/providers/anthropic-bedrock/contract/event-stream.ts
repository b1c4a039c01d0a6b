import { crc32 } from 'node:zlib';
import type { Event, ToStream } from '../../anthropic/contract/wire.ts';

/** A header of the kind "string": length and name, 7, length and value. */
function header(name: string, value: string): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(Buffer.byteLength(value));
  return Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from([7]), size, Buffer.from(value)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Amazon's frame: lengths and their checksum, headers, payload, and a checksum of it all. */
function frame(headers: Readonly<Record<string, string>>, payload: object): Buffer {
  const head = Buffer.concat(Object.entries(headers).map(([name, value]) => header(name, value)));
  const body = Buffer.from(JSON.stringify(payload));
  const lengths = Buffer.concat([uint32(16 + head.length + body.length), uint32(head.length)]);
  const unsigned = Buffer.concat([lengths, uint32(crc32(lengths)), head, body]);
  return Buffer.concat([unsigned, uint32(crc32(unsigned))]);
}

const JSON_TYPE = { ':content-type': 'application/json' };

function frameOf(event: Event): Buffer {
  const { error } = event;
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const kind = { ':exception-type': 'throttlingException', ':message-type': 'exception' };
    return frame({ ...kind, ...JSON_TYPE }, { message: error.message });
  }
  const bytes = Buffer.from(JSON.stringify(event)).toString('base64');
  return frame({ ':event-type': 'chunk', ...JSON_TYPE, ':message-type': 'event' }, { bytes, p: 'abcdefghij' });
}

/** The last event brings Amazon's own measurements with it. */
const metrics = {
  'amazon-bedrock-invocationMetrics': {
    inputTokenCount: 20,
    outputTokenCount: 10,
    invocationLatency: 700,
    firstByteLatency: 300,
  },
};

/** How Amazon puts the vendor's events on the wire; an error in the stream is Amazon's own exception there. */
export const awsEventStream: ToStream = (all, then) => ({
  headers: { 'content-type': 'application/vnd.amazon.eventstream', 'x-amzn-requestid': '8f1b' },
  body: all.map((event) => frameOf(event.type === 'message_stop' ? { ...event, ...metrics } : event)),
  ...(then ? { then } : {}),
});
