import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type Message, Served } from './served.ts';
import { withStandIn } from './stand-ins.ts';

export interface Bridge {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A server of standard input and output behind HTTP, as the conformance suite asks for one: a process for each session,
 * and one for all requests of the protocol that has none. Hosts are checked, since the suite asks for it.
 */
export async function startBridge(command: string, args: readonly string[], cwd: string): Promise<Bridge> {
  const sessions = new Map<string, Served>();
  const start = () => new Served(command, args, cwd);
  let next = start();
  /** Started ahead, while the suite is busy with the session before. */
  const started = () => {
    const served = next;
    next = start();
    return served;
  };
  let withoutSession: Promise<Served> | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', origin, 'mcp-session-id': session } = request.headers;
    if (!isLocal(`http://${host}`) || (origin && !isLocal(origin))) return void response.writeHead(403).end();
    if (request.method === 'DELETE') {
      sessions.get(String(session))?.stop();
      sessions.delete(String(session));
      return void response.writeHead(200).end();
    }
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST, DELETE' }).end();
    const message = (await json(request)) as Message; // What the suite sends is JSON-RPC.
    if (message.method === 'initialize' && !message.params?._meta?.[revisionKey]) {
      const id = randomUUID();
      const served = started();
      sessions.set(id, served);
      return answer(served, message, response, { 'mcp-session-id': id });
    }
    if (session === undefined) {
      withoutSession ??= opened(started());
      return answer(await withoutSession, message, response, {}, statuses);
    }
    const served = sessions.get(String(session));
    return served ? answer(served, message, response) : void response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server that listens on TCP has one.
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    close: async () => {
      for (const served of [next, ...sessions.values()]) served.stop();
      (await withoutSession)?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isLocal = (url: string) => URL.canParse(url) && /^(localhost|127\.0\.0\.1)$/.test(new URL(url).hostname);

const revisionKey = 'io.modelcontextprotocol/protocolVersion';

/** On standard input and output the first request chooses the era of the connection; those after it are held to that. */
async function opened(served: Served): Promise<Served> {
  const _meta = {
    [revisionKey]: '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'bridge', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const { error } = (await served.send({ id: 0, method: 'tools/list', params: { _meta } })) ?? {};
  if (error) throw new Error(`The server does not open: ${JSON.stringify(error)}`);
  return served;
}

/** A stream when something comes before the answer, else plain JSON. */
async function answer(
  served: Served,
  message: Message,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
  codes: Readonly<Record<number, number>> = {},
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const write = (event: Message) => {
    if (!response.headersSent) response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const last = await served.send(withStandIn(message), write, gone.signal);
  if (!last) return void response.writeHead(202, headers).end();
  if (response.headersSent) {
    write(last);
    return void response.end();
  }
  const status = codes[last.error?.code ?? 0] ?? 200;
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(last));
}

/** The protocol without sessions tells some errors by the status too. */
const statuses: Readonly<Record<number, number>> = {
  [-32601]: 404,
  [-32600]: 400,
  [-32602]: 400,
  [-32022]: 400,
  [-32020]: 400,
  [-32021]: 400,
};
