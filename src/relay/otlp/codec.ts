import protobuf from 'protobufjs/light.js';
import { RelayRefusal } from '../http/relay-refusal.ts';
import { type MessageName, traceProto } from './trace-proto.ts';

export type Encoding = 'protobuf' | 'json';

/** A request as it came. Nothing in it is checked yet: whoever reads a member looks at it first. */
export interface ExportRequest {
  readonly resourceSpans?: unknown;
}

// 64-bit numbers as numbers, whether or not a library for them is there: times of spans are read in milliseconds.
protobuf.util.Long = undefined as never; // Its type does not say what the library allows for.
protobuf.configure();

const root = protobuf.Root.fromJSON(traceProto);
const typeOf = (name: MessageName) => root.lookupType(name);
const requestType = typeOf('ExportTraceServiceRequest');

/** @throws RelayRefusal when the body is none. */
export function decodeRequest(body: Buffer, encoding: Encoding): ExportRequest {
  try {
    const request: unknown = encoding === 'json' ? JSON.parse(body.toString('utf8')) : requestType.decode(body);
    if (typeof request === 'object' && request !== null && !Array.isArray(request)) return request;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RelayRefusal('malformed', `The body is no ExportTraceServiceRequest in ${encoding}: ${why}.`);
  }
  throw new RelayRefusal('malformed', 'The body is JSON, but no object with "resourceSpans".');
}

export function encodeMessage(name: MessageName, value: object, encoding: Encoding): Buffer {
  if (encoding === 'json') return Buffer.from(JSON.stringify(value));
  const type = typeOf(name);
  return Buffer.from(type.encode(type.fromObject(value)).finish());
}
