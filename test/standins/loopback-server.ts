import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Connection, watchConnection } from './connection.ts';
import type { Dialect } from './dialect.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Reply } from './reply.ts';
import type { Scenario, ScenarioError } from './scenario.ts';
import { createScenarioQueue, type ScenarioQueue } from './scenario-queue.ts';
import { sendJson, sendStream } from './send-reply.ts';

export interface StandIn {
  /** Base URL as the vendor's SDK takes it (`OPENAI_BASE_URL`, `ANTHROPIC_BASE_URL`). */
  readonly url: string;
  /** The same server without a path. */
  readonly origin: string;
  /** Every request that arrived whole, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** How many scenarios no request has taken yet. */
  readonly pending: number;
  enqueue(...scenarios: readonly Scenario[]): void;
  /** Forgets the requests and the scenarios that nobody took. */
  clear(): void;
  close(): Promise<void>;
}

/** One vendor's API on a free loopback port. Answers are decided by the dialect, written here. */
export async function startLoopbackServer(dialect: Dialect): Promise<StandIn> {
  const queue = createScenarioQueue();
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    let received: ReceivedRequest | undefined;
    const connection = watchConnection(response, () => {
      if (received) received.aborted = true;
    });
    receive(incoming)
      .then((request) => {
        received = request;
        const serial = requests.push(request);
        return serve(dialect, queue, request, connection, serial);
      })
      // Only a client that vanished gets here: there is nobody left to tell.
      .catch(() => connection.kill());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an AddressInfo; the string form belongs to pipes.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: origin + dialect.basePath,
    origin,
    requests,
    get pending() {
      return queue.pending;
    },
    enqueue: (...scenarios) => queue.add(scenarios),
    clear: () => {
      requests.length = 0;
      queue.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const { pathname, search } = new URL(incoming.url ?? '/', 'http://loopback');
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    search,
    headers: incoming.headers,
    body: parse(await text(incoming)),
    at: Date.now(),
    aborted: false,
  };
}

async function serve(
  dialect: Dialect,
  queue: ScenarioQueue,
  request: ReceivedRequest,
  connection: Connection,
  serial: number,
): Promise<void> {
  const { reply, scenario } = decide(dialect, queue, request, serial);
  const requestId = `req_${String(serial).padStart(8, '0')}`;
  connection.response.setHeader(dialect.requestIdHeader, requestId);
  if (reply.kind === 'stream') return sendStream(connection, reply, scenario);
  if (reply.kind === 'json') return sendJson(connection, 200, reply.body, scenario);
  const { status, retryAfterSeconds } = reply.error;
  if (retryAfterSeconds !== undefined) connection.response.setHeader('retry-after', String(retryAfterSeconds));
  return sendJson(connection, status, dialect.errorBody(reply.error, requestId), scenario);
}

function decide(
  { routes, authorize }: Dialect,
  queue: ScenarioQueue,
  request: ReceivedRequest,
  serial: number,
): { reply: Reply; scenario: Scenario } {
  const route = routes.find(({ method, path }) => method === request.method && path.test(request.path));
  // What is refused at the door must not use up the scenario meant for a later request.
  if (!route) return { reply: { kind: 'error', error: unknownRoute(request) }, scenario: {} };
  const refusal = authorize(request);
  if (refusal) return { reply: { kind: 'error', error: refusal }, scenario: {} };
  const scenario = queue.next();
  if (scenario.error) return { reply: { kind: 'error', error: scenario.error }, scenario };
  return { reply: route.answer(request, scenario, serial), scenario };
}

function unknownRoute({ method, path }: ReceivedRequest): ScenarioError {
  return { status: 404, message: `No such route here: ${method} ${path}. Check the base URL.` };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
