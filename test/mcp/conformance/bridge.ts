import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';

interface Message {
  readonly id?: string | number | undefined;
  readonly method?: string;
  readonly error?: { readonly code: number };
}

/** One server process. Ids are our own on its side, since several clients may use the same ones. */
class Served {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Message) => void>();
  #last = 0;

  constructor(command: string, args: readonly string[], cwd: string) {
    this.#child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.#child.stdout) throw new Error('The server has no output.');
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const answer: Message = JSON.parse(line);
      if (typeof answer.id === 'number') this.#waiting.get(answer.id)?.(answer);
    });
    this.#child.once('exit', () => {
      for (const settle of this.#waiting.values()) settle({ error: { code: -32603 } });
    });
  }

  /** The answer to a request, with the id of who asked; nothing for a notification. */
  async send(message: Message): Promise<Message | undefined> {
    const isRequest = message.id !== undefined && message.method !== undefined;
    const id = ++this.#last;
    const answer = isRequest ? new Promise<Message>((resolve) => this.#waiting.set(id, resolve)) : undefined;
    this.#child.stdin?.write(`${JSON.stringify(isRequest ? { ...message, id } : message)}\n`);
    return answer && { ...(await answer), id: message.id };
  }

  stop(): void {
    this.#child.kill();
  }
}

export interface Bridge {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A server of standard input and output behind HTTP, as the conformance suite asks for one: a process for each session,
 * and one for each request of the protocol that has none. Hosts are checked, since the suite asks for it.
 */
export async function startBridge(command: string, args: readonly string[], cwd: string): Promise<Bridge> {
  const sessions = new Map<string, Served>();
  const start = () => new Served(command, args, cwd);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', origin, 'mcp-session-id': session } = request.headers;
    const isLocal = (url: string) => URL.canParse(url) && /^(localhost|127\.0\.0\.1)$/.test(new URL(url).hostname);
    if (!isLocal(`http://${host}`) || (origin && !isLocal(origin))) return void response.writeHead(403).end();
    if (request.method === 'DELETE') {
      sessions.get(String(session))?.stop();
      sessions.delete(String(session));
      return void response.writeHead(200).end();
    }
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST, DELETE' }).end();
    const message = (await json(request)) as Message; // What the suite sends is JSON-RPC.
    const isNew = message.method === 'initialize';
    const id = isNew ? randomUUID() : typeof session === 'string' ? session : undefined;
    if (isNew && id) sessions.set(id, start());
    const served = id === undefined ? start() : sessions.get(id);
    if (!served) return void response.writeHead(404).end();
    const answer = await served.send(message);
    if (id === undefined) served.stop();
    if (!answer) return void response.writeHead(202).end();
    // The protocol without sessions tells some errors by the status too.
    const status = id === undefined && answer.error ? (statuses[answer.error.code] ?? 200) : 200;
    response.writeHead(status, { 'content-type': 'application/json', ...(isNew ? { 'mcp-session-id': id } : {}) });
    response.end(JSON.stringify(answer));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server that listens on TCP has one.
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    close: () => {
      for (const served of sessions.values()) served.stop();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const statuses: Readonly<Record<number, number>> = {
  [-32601]: 404,
  [-32600]: 400,
  [-32602]: 400,
  [-32022]: 400,
  [-32020]: 400,
  [-32021]: 400,
};
