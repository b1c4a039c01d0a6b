import type { Provider } from '../providers/provider.ts';
import type { Check } from './check.ts';

/** Loads a package as the project would. */
export type Load = (name: string) => unknown;

type Method = (...args: unknown[]) => unknown;
type Class = new (...args: unknown[]) => object;

/** The vendor's answer: an error, since that is the one answer which all vendors spell alike. */
const canned = async (): Promise<Response> =>
  new Response(JSON.stringify({ error: { message: 'canned', type: 'invalid_request_error' } }), {
    status: 400,
    headers: { 'content-type': 'application/json' },
  });

const question = 'Is this recorded?';
/** Every vendor finds in it what it looks for. */
const request = {
  model: 'none',
  max_tokens: 1,
  messages: [{ role: 'user', content: question }],
  input: '',
  contents: question,
};
/** The same, for SDKs whose calls are commands. */
const input = { modelId: 'none', messages: [{ role: 'user', content: [{ text: question }] }] };

/**
 * Calls the project's SDK through the project's copy of this package, with a transport that answers at once: no
 * network, no key. The call has to come out as an event.
 */
export async function probeCapture(
  load: Load,
  { facts: { label, package: sdk, clients, operations, makes = [] }, probe }: Provider,
): Promise<Check> {
  const name = `capture: ${label}`;
  const failed = (found: string): Check => ({
    name,
    status: 'failed',
    found,
    fix: `npm install "${sdk.name}@${sdk.range}" amplitude-ai@latest`,
  });
  const operation = operations.find(({ kind }) => kind === 'chat');
  if (operation === undefined) return { name, status: 'skipped', found: 'it has no call to try' };
  const { path, commands: [command] = [] } = operation;
  try {
    const mock = new (exported(load('amplitude-ai/testing'), 'MockAmplitudeAI') as Class)();
    const wrap = exported(load('amplitude-ai'), 'wrap') as Method;
    const Client = exported(load(sdk.name), clients[0]?.name ?? 'default') as Class;
    const client = probe(Client, { maxRetries: 0, fetch: canned });
    wrap(client, { ai: mock, userId: 'amplitude-ai-doctor' });
    const asked = command === undefined ? request : new (exported(load(sdk.name), command) as Class)(input);
    await call(made(client, makes), path, asked);
    const events = Reflect.get(mock, 'events');
    const count = Array.isArray(events) ? events.length : 0;
    if (count === 0) return failed(`${path} was called and no event came of it`);
    return { name, status: 'ok', found: `${path} gave ${count} events` };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** An export that has to be there and to be callable: the casts of the callers say only as what it will be called. */
function exported(module: unknown, name: string): Method | Class {
  const value: unknown =
    typeof module === 'object' || typeof module === 'function' ? Reflect.get(module ?? {}, name) : 0;
  if (typeof value === 'function') return value as Method; // Checked on this line.
  throw new Error(`the installed version has no export ${name}`);
}

/** The client itself, or what it makes to carry the calls. */
function made(client: object, makes: readonly string[]): object {
  const make: unknown = makes.map((name) => Reflect.get(client, name)).find((method) => typeof method === 'function');
  return typeof make === 'function' ? Object(make.call(client, request)) : client;
}

/** The canned answer makes the SDK throw its own error, which is not what is asked about. */
async function call(client: object, path: string, asked: object): Promise<void> {
  const steps = path.split('.');
  const method = steps.pop() ?? '';
  const owner: unknown = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), client);
  const leaf: unknown = Reflect.get(Object(owner), method);
  if (typeof leaf !== 'function') throw new Error(`the installed version has no ${path}`);
  // Some SDKs take no transport as an option, and would ask the vendor.
  const { fetch } = globalThis;
  globalThis.fetch = canned;
  try {
    await Promise.resolve(leaf.call(owner, asked)).catch(() => undefined);
  } finally {
    globalThis.fetch = fetch;
  }
}
