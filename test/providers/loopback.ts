import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Reply } from '../../src/providers/contract.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that gives canned answers in turn, and keeps what it was asked. */
export interface Loopback {
  readonly url: string;
  readonly received: Received[];
  play(replies: readonly Answer[]): void;
  close(): Promise<void>;
}

export async function startLoopback(): Promise<Loopback> {
  let replies: readonly Answer[] = [];
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    received.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    const answer = replies[Math.min(received.length, replies.length) - 1];
    const reply = typeof answer === 'function' ? answer(body) : answer;
    if (reply) await send(response, reply);
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"message":"nothing to play"}}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    play(next) {
      replies = next;
      received.length = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(response: ServerResponse, { status = 200, headers, body, then = 'end' }: Reply): Promise<void> {
  const pieces = typeof body === 'string' || body instanceof Uint8Array ? [body] : body;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  for (const piece of pieces) {
    if (response.destroyed) return;
    response.write(piece);
    // Each piece a packet of its own, as a vendor sends them.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (then === 'end') response.end();
  if (then === 'reset') response.socket?.destroy();
}
