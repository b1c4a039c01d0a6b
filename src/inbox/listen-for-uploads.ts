import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerUpload } from './answer-upload.ts';
import { InboxError } from './inbox-error.ts';
import { browserReason, strangerReason } from './loopback-only.ts';
import { readUpload } from './read-upload.ts';
import type { WireEvent } from './received-event.ts';
import { sendJson } from './send-json.ts';
import { ingestPath, uploadLimits } from './upload-limits.ts';

export interface Received {
  readonly events: readonly WireEvent[];
  readonly receivedAt: number;
  readonly apiKey: string;
}

export interface Listener {
  readonly port: number;
  taken(received: Received): void;
  refused(): void;
  /** Whatever is no upload. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): void | Promise<void>;
}

export interface Listening {
  /** Ingestion URL: the `serverUrl` of an Amplitude client. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens on loopback, and answers uploads like Amplitude's endpoints. */
export async function listenForUploads(listener: Listener): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(listener, request, response).catch((error) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else sendJson(response, 400, { code: 400, error: `The upload could not be read: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portError(listener.port, cause)));
    server.listen(listener.port, '127.0.0.1', resolve);
  });
  // A server that listens on TCP has an AddressInfo; the string form belongs to pipes.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}${ingestPath}`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(listener: Listener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = strangerReason(request.headers);
  if (stranger) return sendJson(response, 403, { code: 403, error: stranger });
  const url = new URL(request.url ?? '/', 'http://loopback');
  const limits = uploadLimits.get(url.pathname);
  if (request.method !== 'POST' || !limits) return listener.answer(request, response, url);

  const browser = browserReason(request.headers);
  if (browser) return sendJson(response, 403, { code: 403, error: browser });
  const { payload, byteLength } = await readUpload(request, limits.maxBytes);
  const receivedAt = Date.now();
  const { body, accepted, apiKey } = answerUpload(payload, byteLength, limits, receivedAt);
  // Kept before it is answered: what an SDK was told is safe has to be.
  try {
    if (apiKey !== undefined) listener.taken({ events: accepted, receivedAt, apiKey });
    else listener.refused();
  } catch (error) {
    // SDKs send again what 5xx answers; what 4xx answers they throw away.
    return sendJson(response, 503, { code: 503, error: `The events could not be kept: ${String(error)}` });
  }
  sendJson(response, body.code, body);
}

function portError(port: number, cause: Error): InboxError {
  return new InboxError(
    'INBOX_PORT_UNAVAILABLE',
    `The inbox cannot listen on 127.0.0.1:${port} (${cause.message}). Give another port, or 0 for any free one.`,
    { cause },
  );
}
