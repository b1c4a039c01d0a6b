import { AmplitudeAIError } from '../../core/errors.ts';
import { shared } from '../../core/shared-state.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { recordedCall } from './recorded-call.ts';

/** What is used of a client: `@modelcontextprotocol/sdk` 1 and `@modelcontextprotocol/client` 2 both have it. */
export interface McpClient {
  // biome-ignore lint/suspicious/noExplicitAny: the two majors differ in what follows the parameters.
  callTool(params: { name: string; arguments?: Record<string, unknown> }, ...rest: any[]): Promise<object>;
  getServerVersion?(): { name: string } | undefined;
}

export interface ObserveMcpOptions extends FrameworkOptions {
  /** Who provides the tools, as `[Agent] Tool Owner`. Default: the name that the server gives itself. */
  toolOwner?: string | undefined;
}

type CallTool = McpClient['callTool'];

/**
 * Records each call of a tool through this client as one `[Agent] Tool Call`: name, arguments, result, latency
 * (milliseconds), and the error if it fails or the server says `isError`. Gives back the very client, which behaves as
 * before. Doing it again, or to a client of a patched class, changes nothing.
 *
 * A call that a tracked model asked for is linked to its message, under the tool's own name or one that has the
 * server's before it. A call that is already told by a function of `tool()`, by an agent framework or as a result in the
 * model's next request is one event.
 *
 * @throws AmplitudeAIError `UNKNOWN_CLIENT` for what has no `callTool`.
 *
 * @example
 * ```ts
 * import { Client } from '@modelcontextprotocol/sdk/client/index.js';
 * import { observeMcpClient } from 'amplitude-ai/mcp-client';
 *
 * const client = observeMcpClient(new Client({ name: 'my-app', version: '1.0.0' }), { userId: 'user-42' });
 * console.log(client.getServerVersion());
 * ```
 */
export function observeMcpClient<Client extends McpClient>(client: Client, options: ObserveMcpOptions = {}): Client {
  if (typeof client?.callTool !== 'function') throw unknown('observeMcpClient', client, 'a client');
  observeIn(client, options);
  return client;
}

/**
 * The same for all clients of a class, those that exist too. Once, where the app starts.
 *
 * @returns a function that undoes it.
 * @throws AmplitudeAIError `UNKNOWN_CLIENT` for what is no class of clients.
 *
 * @example
 * ```ts
 * import { Client } from '@modelcontextprotocol/sdk/client/index.js';
 * import { patchMcpClient } from 'amplitude-ai/mcp-client';
 *
 * const unpatch = patchMcpClient(Client);
 * unpatch();
 * ```
 */
export function patchMcpClient(Client: { readonly prototype: McpClient }, options: ObserveMcpOptions = {}): () => void {
  const prototype = Client?.prototype;
  if (typeof prototype?.callTool !== 'function') throw unknown('patchMcpClient', Client, 'the class of the clients');
  return observeIn(prototype, options);
}

/** Puts an own method before the one that is there, and gives back how to take it away. */
function observeIn(owner: McpClient, options: ObserveMcpOptions): () => void {
  const original: CallTool = owner.callTool;
  if (shared.observed.has(original)) return () => {};
  const before = Object.getOwnPropertyDescriptor(owner, 'callTool');
  const { callTool } = {
    callTool(this: McpClient, ...args: Parameters<CallTool>): ReturnType<CallTool> {
      return recordedCall(() => Reflect.apply(original, this, args), this, args[0], options);
    },
  };
  Object.defineProperty(callTool, 'length', { value: original.length });
  shared.observed.add(callTool);
  Object.defineProperty(owner, 'callTool', { value: callTool, configurable: true, writable: true, enumerable: false });
  return () => {
    // Another tool may have put its own around ours.
    if (owner.callTool !== callTool) return;
    if (before) Object.defineProperty(owner, 'callTool', before);
    else Reflect.deleteProperty(owner, 'callTool');
  };
}

function unknown(way: string, given: unknown, wanted: string): AmplitudeAIError {
  const received =
    typeof given === 'object' && given !== null ? (given.constructor?.name ?? 'an object') : typeof given;
  return new AmplitudeAIError(
    'UNKNOWN_CLIENT',
    `${way}() received ${received}, which has no callTool(). Pass ${wanted} of @modelcontextprotocol/sdk or @modelcontextprotocol/client.`,
  );
}
