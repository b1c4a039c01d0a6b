import type { IncomingMessage, ServerResponse } from 'node:http';
import { noticeOnce } from '../../core/notice.ts';
import type { RelaySettings } from '../options.ts';
import { type Encoding, encodeMessage } from '../otlp/codec.ts';
import type { Relay } from '../relay.ts';
import { hasToken } from './has-token.ts';
import { readBody } from './read-body.ts';
import { RelayRefusal } from './relay-refusal.ts';
import { tellState } from './tell-state.ts';

const contentTypes: Readonly<Record<string, Encoding>> = {
  'application/x-protobuf': 'protobuf',
  'application/protobuf': 'protobuf',
  'application/json': 'json',
};

/** What may still come of a body that is refused before its end, so that its sender gets to read the answer. */
const LINGER_BYTES = 1024 * 1024;
const LINGER_MS = 1_000;

/** Answers one request, whatever it is. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  relay: Relay,
  settings: RelaySettings,
): Promise<void> {
  const encoding = encodingOf(request);
  try {
    const path = (request.url ?? '').split('?')[0];
    if (tellState(path, response, relay)) return;
    await takeTraces(path, request, response, relay, settings);
  } catch (error) {
    if (request.destroyed && !request.complete) return; // Nobody is there to be told.
    refuse(request, response, encoding ?? 'json', asRefusal(error));
  } finally {
    relay.metrics.countAnswer(response.statusCode);
  }
}

function asRefusal(error: unknown): RelayRefusal {
  if (error instanceof RelayRefusal) return error;
  const name = error instanceof Error ? error.name : typeof error;
  noticeOnce(
    `relay:${name}`,
    `The relay failed at a request (${name}) and answered 500, after which senders do not try again.`,
  );
  return new RelayRefusal('broken', 'The relay failed at this request.');
}

async function takeTraces(
  path: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  relay: Relay,
  { token, maxBodyBytes }: RelaySettings,
): Promise<void> {
  if (path !== '/v1/traces') {
    throw new RelayRefusal('notFound', `${path} is not here: traces go to /v1/traces; logs and metrics are not taken.`);
  }
  if (request.method !== 'POST')
    throw new RelayRefusal('wrongMethod', `Traces are sent by POST, not ${request.method}.`);
  if (token && !hasToken(request.headers.authorization, token)) {
    throw new RelayRefusal('unauthenticated', 'Send the token of the relay as "authorization: Bearer <token>".');
  }
  const encoding = encodingOf(request);
  if (!encoding) {
    const given = JSON.stringify(request.headers['content-type'] ?? '');
    throw new RelayRefusal('wrongType', `content-type is ${given}; known: ${Object.keys(contentTypes).join(', ')}.`);
  }
  relay.checkRoom();
  const announced = Number(request.headers['content-length'] ?? 0);
  const partialSuccess = await relay.take((count) => readBody(request, maxBodyBytes, count), announced, encoding);
  send(
    response,
    200,
    encoding,
    encodeMessage('ExportTraceServiceResponse', partialSuccess ? { partialSuccess } : {}, encoding),
  );
}

function encodingOf({ headers }: IncomingMessage): Encoding | undefined {
  return contentTypes[(headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''];
}

function refuse(request: IncomingMessage, response: ServerResponse, encoding: Encoding, refusal: RelayRefusal): void {
  const { status, code, message, retryAfter } = refusal;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (!request.complete) linger(request);
  send(response, status, encoding, encodeMessage('RpcStatus', { code, message }, encoding));
}

function send(response: ServerResponse, status: number, encoding: Encoding, body: Buffer): void {
  const type = encoding === 'json' ? 'application/json' : 'application/x-protobuf';
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body);
}

/**
 * A connection that is closed while its sender writes takes the answer with it. So it is not `connection: close`, on
 * which Node ends it with the answer: its sender gets time to read that, and is cut off where it goes on.
 */
function linger(request: IncomingMessage): void {
  let bytes = 0;
  const end = () => request.socket.destroy();
  const timer = setTimeout(end, LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > LINGER_BYTES) request.pause();
  });
  request.resume();
}
