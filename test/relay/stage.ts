import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import type { RelayOptions } from '../../src/relay/options.ts';
import { type Encoding, encodeMessage } from '../../src/relay/otlp/codec.ts';
import { type RunningRelay, startRelay } from '../../src/relay/start-relay.ts';

export const typeOf = { json: 'application/json', protobuf: 'application/x-protobuf' } as const;

/** Relays in front of an inbox, with a disk of their own. They end with the test. */
export function useRelays() {
  const running: RunningRelay[] = [];
  const folders: string[] = [];
  let inbox: Inbox | undefined;
  afterEach(async () => {
    for (const relay of running.splice(0)) await relay.close(500);
    await inbox?.close();
    inbox = undefined;
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'relay-'));
    folders.push(made);
    return made;
  };
  return {
    folder,
    async inbox() {
      inbox ??= await startInbox();
      return inbox;
    },
    async start(options: Partial<RelayOptions> = {}) {
      inbox ??= await startInbox();
      const { url: serverUrl } = inbox;
      const relay = await startRelay({ apiKey: 'key', port: 0, dir: folder(), waitMs: 0, serverUrl, ...options });
      running.push(relay);
      const taken = inbox;
      return {
        relay,
        traces: `${relay.url}/v1/traces`,
        /** What Amplitude has when the relay has ended. */
        async events() {
          await relay.close();
          return taken.events.map(({ event }) => event);
        },
        async metrics() {
          return (await fetch(`${relay.url}/metrics`)).text();
        },
      };
    },
  };
}

/** Sends a body as it is. */
export async function post(url: string, body: Buffer | string, headers: Record<string, string> = {}) {
  const raw = typeof body === 'string' ? body : new Uint8Array(body);
  const response = await fetch(url, {
    method: 'POST',
    body: raw,
    headers: { 'content-type': typeOf.json, ...headers },
  });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

export const postSpans = (url: string, ...spans: readonly object[]) => post(url, JSON.stringify(requestOf(spans)));

/** Ids are hexadecimal digits in JSON, bytes in protobuf. */
export function encoded(spans: readonly object[], encoding: Encoding): Buffer {
  const told = encoding === 'json' ? spans : spans.map((span) => ({ ...span, ...bytesOf(span) }));
  return encodeMessage('ExportTraceServiceRequest', requestOf(told), encoding);
}

function bytesOf(span: object): object {
  const ids = Object.entries(span).filter(([key]) => /^(traceId|(parentS|s)panId)$/.test(key));
  return Object.fromEntries(ids.map(([key, id]) => [key, Buffer.from(String(id), 'hex')]));
}

export function requestOf(spans: readonly object[], serviceName = 'support-bot'): object {
  const resource = { attributes: keyValues({ 'service.name': serviceName }) };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'test' }, spans }] }] };
}

function keyValues(attributes: Readonly<Record<string, unknown>>): object[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: unknown): object {
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

interface SpanMade {
  readonly traceId?: string;
  readonly spanId?: string;
  readonly parentSpanId?: string;
  readonly name?: string;
  readonly endTimeUnixNano?: string;
}

export const newTraceId = () => randomBytes(16).toString('hex');
export const newSpanId = () => randomBytes(8).toString('hex');

/** A span in the JSON form of the protocol; protobuf is made of the same. */
export function spanOf(attributes: Readonly<Record<string, unknown>>, made: SpanMade = {}) {
  return {
    traceId: newTraceId(),
    spanId: newSpanId(),
    name: 'chat gpt-4o-mini',
    startTimeUnixNano: '1790000000000000000',
    endTimeUnixNano: '1790000000250000000',
    attributes: keyValues(attributes),
    ...made,
  };
}
