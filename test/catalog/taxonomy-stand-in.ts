import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

type Row = Record<string, unknown>;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** What to answer instead, once for each entry. */
export type Fault = { status: number; headers?: Record<string, string>; body?: string } | 'reset' | 'lost';

export interface TaxonomyStandIn {
  readonly origin: string;
  readonly asked: Asked[];
  readonly categories: string[];
  readonly events: Map<string, Row>;
  /** By event, then by name. */
  readonly properties: Map<string, Map<string, Row>>;
  /** Consumed from the front by requests that the filter takes. */
  readonly faults: Fault[];
  faultsFor: (asked: Asked) => boolean;
  /** Rows that exist and yet are in no list, as hidden ones are. */
  readonly hidden: Set<string>;
  /** Rows that are listed for their data and yet are not in the schema. */
  readonly unplanned: Set<string>;
  /** Greatest cost under way at one time. */
  peakCost: number;
  writes(): Asked[];
}

export const keys = { apiKey: 'a'.repeat(32), secretKey: 'top-s3cret/key+=' };

/** Amplitude's Taxonomy API, as far as its documentation tells: it keeps what it is told and checks who asks. */
export async function startTaxonomyStandIn(): Promise<TaxonomyStandIn> {
  let cost = 0;
  const standIn: TaxonomyStandIn = {
    origin: '',
    asked: [],
    categories: [],
    events: new Map(),
    properties: new Map(),
    faults: [],
    faultsFor: () => true,
    hidden: new Set(),
    unplanned: new Set(),
    peakCost: 0,
    writes: () => standIn.asked.filter(({ method }) => method !== 'GET'),
  };
  const server = createServer(async (request, response) => {
    const price = request.method === 'GET' ? 1 : 2;
    cost += price;
    standIn.peakCost = Math.max(standIn.peakCost, cost);
    response.once('close', () => {
      cost -= price;
    });
    await handle(standIn, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server that listens on TCP has one.
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return Object.assign(standIn, { origin: `http://127.0.0.1:${port}` });
}

async function handle(standIn: TaxonomyStandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  // Long enough for requests that run at one time to be seen doing so.
  await sleep(2);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const form = Object.fromEntries(new URLSearchParams(body));
  const asked = { method: request.method ?? '', path: request.url ?? '', form };
  standIn.asked.push(asked);
  const answer = (status: number, value: unknown, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof value === 'string' ? value : JSON.stringify(value));
  const fault = standIn.faultsFor(asked) ? standIn.faults.shift() : undefined;
  if (fault === 'reset') return void request.socket.destroy();
  if (fault !== undefined && fault !== 'lost') return void answer(fault.status, fault.body ?? '', fault.headers);
  const expected = `Basic ${Buffer.from(`${keys.apiKey}:${keys.secretKey}`).toString('base64')}`;
  if (request.headers.authorization !== expected) {
    const echo = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
    return void answer(403, failure(`Forbidden for ${echo} (${request.headers.authorization})`));
  }
  if (body && request.headers['content-type'] !== 'application/x-www-form-urlencoded;charset=UTF-8') {
    return void answer(415, failure('form expected'));
  }
  const { status, value } = act(standIn, asked, pathname, searchParams.get('event_type') ?? '');
  // Heard and done, but the answer never arrives.
  if (fault === 'lost') return void request.socket.destroy();
  answer(status, value);
}

const failure = (message: string) => ({ success: false, errors: [{ message }] });
const conflict = (message: string) => ({ status: 409, value: failure(message) });
const fine = (data?: unknown) => ({ status: 200, value: { success: true, ...(data === undefined ? {} : { data }) } });

function act(standIn: TaxonomyStandIn, { method, form }: Asked, pathname: string, ofEvent: string) {
  const [, entity = '', encoded] = /^\/api\/2\/taxonomy\/([\w-]+)(?:\/(.+))?$/.exec(pathname) ?? [];
  const name = decodeURIComponent(encoded ?? '');
  const { categories, events, properties, hidden, unplanned } = standIn;
  if (entity === 'category') {
    if (method === 'GET') return fine(categories.map((one, at) => ({ id: at + 1, name: one })));
    const wanted = form.category_name ?? '';
    if (categories.includes(wanted)) return conflict(`Attempted to add a category, "${wanted}", that already exists.`);
    categories.push(wanted);
    return fine();
  }
  if (entity === 'event') {
    if (method === 'GET') return fine([...events.values()].filter((row) => !hidden.has(String(row.event_type))));
    const type = method === 'POST' ? (form.event_type ?? '') : name;
    if (form.category && !categories.includes(form.category)) return conflict('There is no such category.');
    if (method === 'POST' && events.has(type) && !unplanned.delete(type)) {
      return conflict(`Attempted to add an event, "${type}", that already exists.`);
    }
    if (method === 'PUT' && (!events.has(type) || unplanned.has(type))) {
      return conflict(`Attempted to change event "${type}", but the event is not in schema.`);
    }
    const { event_type: _, category, ...rest } = form;
    events.set(type, {
      description: null,
      ...events.get(type),
      event_type: type,
      ...rest,
      ...(category ? { category: { name: category } } : {}),
    });
    return fine();
  }
  const event = form.event_type ?? ofEvent;
  const rows = properties.get(event) ?? new Map<string, Row>();
  properties.set(event, rows);
  if (method === 'GET')
    return events.has(event) ? fine([...rows.values()]) : { status: 400, value: failure('Not found') };
  const property = method === 'POST' ? (form.event_property ?? '') : name;
  if (method === 'POST' && rows.has(property)) {
    return conflict(`Attempted to add an event property, "${property}" for event "${event}", that already exists.`);
  }
  if (method === 'PUT' && !rows.has(property)) {
    return conflict(`Attempted to change property "${property}" for event "${event}", but it is not in schema.`);
  }
  const { is_array_type, is_required, event_property: _, event_type: __, ...rest } = form;
  rows.set(property, {
    type: 'any',
    description: null,
    regex: null,
    enum_values: null,
    is_array_type: false,
    is_required: false,
    ...rows.get(property),
    event_type: event,
    event_property: property,
    ...rest,
    ...(is_array_type === undefined ? {} : { is_array_type: is_array_type === 'true' }),
    ...(is_required === undefined ? {} : { is_required: is_required === 'true' }),
  });
  return fine();
}
