import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeText } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

export interface Event {
  readonly insert_id: string;
  readonly user_id?: string;
  readonly event_properties: Readonly<Record<string, unknown>>;
}

/** What becomes of one upload. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which of its events the server keeps. Default: all of them if the status is 200, else none. */
  readonly keeps?: (event: Event) => boolean;
  /** Milliseconds before anything is said. */
  readonly after?: number;
  /** How the connection ends instead of an answer, or in the middle of one. */
  readonly ends?: 'reset' | 'truncated' | 'never';
}

/** Decides by the number of the request, from 1, and the milliseconds since the first. */
export type Answer = (request: number, since: number, events: readonly Event[], bytes: number) => Reply;

/** An endpoint like Amplitude's that fails as it is told. */
export class ChaosServer {
  /** Insert ids under which it was kept, once for each time, by message id. */
  readonly kept = new Map<string, string[]>();
  /** Message ids of the events that answers named as wrong. */
  readonly named = new Set<string>();
  requests = 0;
  lastKeptAt = 0;
  lastFailedAt: number | undefined;
  readonly #answer: Answer;
  #first = 0;
  #server: Server | undefined;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  /** @returns the address; the same port again if it was told one. */
  async listen(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.#take(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/2/httpapi`; // It listens on TCP.
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#first ||= Date.now();
    const number = ++this.requests;
    const text = await bodyOf(request).catch(() => undefined);
    if (text === undefined) return; // The other side went away.
    const { events }: { events: Event[] } = JSON.parse(text);
    const reply = this.#answer(number, Date.now() - this.#first, events, Buffer.byteLength(text));
    const { status = 200, body = { code: status }, headers, keeps = () => status === 200, after = 0, ends } = reply;
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
    for (const event of events) if (keeps(event)) this.#keep(event);
    for (const index of indicesNamed(body, events)) this.named.add(messageIdOf(events[index]));
    if (status !== 200 || ends) this.lastFailedAt = Date.now();
    if (ends === 'never') return;
    if (ends === 'reset') return void request.socket.destroy();
    const said = typeof body === 'string' ? body : JSON.stringify(body);
    if (ends === 'truncated') {
      response.writeHead(status, { ...headers, 'content-length': String(said.length + 10) });
      response.write(said);
      return void setTimeout(() => request.socket.destroy(), 5);
    }
    response.writeHead(status, headers).end(said);
  }

  #keep(event: Event): void {
    const id = messageIdOf(event);
    this.kept.set(id, [...(this.kept.get(id) ?? []), event.insert_id]);
    this.lastKeptAt = Date.now();
  }
}

function messageIdOf(event: Event | undefined): string {
  return String(event?.event_properties['[Agent] Message ID']);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (request.headers['content-encoding'] !== 'gzip') return wholeText(request);
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return gunzipSync(Buffer.concat(pieces)).toString();
}

/** Events that will never be taken, by the answer. */
function indicesNamed(body: unknown, events: readonly Event[]): number[] {
  if (typeof body !== 'object' || body === null) return [];
  const under = (key: string) => Object(Reflect.get(body, key));
  const lists = ['events_with_invalid_fields', 'events_with_missing_fields', 'events_with_invalid_id_lengths'];
  const fields = lists.flatMap((list) => Object.values<number[]>(under(list)));
  const spent = Object.keys(under('exceeded_daily_quota_users'));
  const ofSpent = events.flatMap(({ user_id: user }, index) => (spent.includes(user ?? '') ? [index] : []));
  return [...fields.flat(), ...Object.values<number>(under('silenced_events')), ...ofSpent];
}
