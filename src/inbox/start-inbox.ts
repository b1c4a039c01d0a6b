import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerUpload } from './answer-upload.ts';
import { EventStore, type InboxStats, type ValidateEvent, type WaitCondition } from './event-store.ts';
import { InboxError } from './inbox-error.ts';
import { strangerReason } from './loopback-only.ts';
import { readUpload } from './read-upload.ts';
import type { ReceivedEvent } from './received-event.ts';
import { uploadLimits } from './upload-limits.ts';

export interface InboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Checks each event that is taken in; its findings are kept with the event and never refuse it. */
  readonly validate?: ValidateEvent;
}

export interface Inbox {
  /** Ingestion URL: the `serverUrl` of an Amplitude client. */
  readonly url: string;
  readonly origin: string;
  /** Everything taken in, oldest first; the same array for the inbox's whole life. */
  readonly events: readonly ReceivedEvent[];
  /** Resolves with all events as soon as the condition holds; rejects with what did arrive after the timeout. */
  waitFor(condition: WaitCondition, options?: { readonly timeoutMs?: number }): Promise<readonly ReceivedEvent[]>;
  clear(): void;
  stats(): InboxStats;
  close(): Promise<void>;
}

/** Starts an endpoint on loopback that takes and answers uploads like Amplitude's, and keeps what came. */
export async function startInbox({ port = 0, validate = () => [] }: InboxOptions = {}): Promise<Inbox> {
  const store = new EventStore(validate);
  const server = createServer((request, response) => {
    handle(store, request, response).catch((error) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else send(response, 400, { code: 400, error: `The upload could not be read: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portError(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server that listens on TCP has an AddressInfo; the string form belongs to pipes.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/2/httpapi`,
    origin,
    events: store.events,
    waitFor: (condition, { timeoutMs = 5_000 } = {}) => store.waitFor(condition, timeoutMs),
    clear: () => store.clear(),
    stats: () => store.stats(),
    close: () => {
      store.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function handle(store: EventStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = strangerReason(request.headers);
  if (stranger) return send(response, 403, { code: 403, error: stranger });
  const { pathname } = new URL(request.url ?? '/', 'http://loopback');
  const limits = uploadLimits.get(pathname);

  if (request.method === 'POST' && limits) {
    const { payload, byteLength } = await readUpload(request, limits.maxBytes);
    const now = Date.now();
    const { body, accepted } = answerUpload(payload, byteLength, limits, now);
    if (body.code === 200) store.add(accepted, now);
    else store.countRefusal();
    return send(response, body.code, body);
  }
  if (request.method === 'GET' && pathname === '/events') return send(response, 200, { events: store.events });
  if (request.method === 'GET' && pathname === '/health')
    return send(response, 200, { status: 'ok', ...store.stats() });
  const known = ['/events', '/health', ...uploadLimits.keys()].join(', ');
  return send(response, 404, { code: 404, error: `No ${request.method} ${pathname} here. Known paths: ${known}.` });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const payload = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
    'x-content-type-options': 'nosniff',
  });
  response.end(payload);
}

function portError(port: number, cause: Error): InboxError {
  return new InboxError(
    'INBOX_PORT_UNAVAILABLE',
    `The inbox cannot listen on 127.0.0.1:${port} (${cause.message}). Give another port, or 0 for any free one.`,
    { cause },
  );
}
