import { AmplitudeAIError } from '../core/errors.ts';
import { guard } from '../core/guard.ts';
import { allProviders } from '../providers/all.ts';
import type { Provider } from '../providers/provider.ts';
import type { Binding } from './binding.ts';
import { instrumentClient } from './instrument-client.ts';
import { leavesOf, seemsToHave } from './leaf.ts';

/**
 * Observes a client that exists already, and gives back that very client: gateways, Azure set-ups and subclasses stay
 * as they are. Wrapping twice tracks once; a later binding adds to an earlier one.
 *
 * @throws AmplitudeAIError `UNKNOWN_CLIENT` when the object is no client of a supported SDK.
 *
 * @example
 * ```ts
 * import OpenAI from 'openai';
 * import { AmplitudeAI, wrap } from 'amplitude-ai';
 *
 * const ai = new AmplitudeAI({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * const client = wrap(new OpenAI(), { ai, userId: 'user-42' });
 * ```
 */
export function wrap<Client extends object>(client: Client, binding: Binding = {}): Client {
  const provider = providerOf(client);
  if (!provider) {
    const known = allProviders.map(({ facts }) => facts.clients.map(({ name }) => name).join(', ')).join(', ');
    const received = typeof client === 'object' && client !== null ? client.constructor?.name : typeof client;
    throw new AmplitudeAIError(
      'UNKNOWN_CLIENT',
      `wrap() received ${received}; it knows clients of these classes: ${known}.`,
    );
  }
  instrumentClient(client, provider, binding);
  return client;
}

/**
 * By the name of its class or of one that it extends; subclasses and copies of an SDK make the class itself worthless as
 * a sign. Minified code has no names: what a client can do decides then.
 */
function providerOf(client: unknown): Provider | undefined {
  if (typeof client !== 'object' || client === null) return undefined;
  const able = allProviders
    .filter(({ isClient }) => !isClient || guard('recognising a client', isClient, client))
    .map((provider) => ({ provider, paths: abilities(provider) }))
    .map((row) => ({ ...row, score: row.paths.filter((path) => seemsToHave(client, path)).length }))
    .filter(({ score }) => score > 0)
    // Of two that know as much of it, the one of which it has all: some SDKs can do a part of what another can.
    .sort((a, b) => b.score - a.score || a.paths.length - b.paths.length)
    .map(({ provider }) => provider);
  const names = classNames(client);
  const named = (name: string) => able.find(({ facts }) => facts.clients.some((known) => known.name === name));
  return names.map(named).find((provider) => provider !== undefined) ?? able[0];
}

/** Method paths that only a client of this provider has: those that ask a model, and those that give what can. */
function abilities(provider: Provider): (readonly string[])[] {
  return [...leavesOf(provider).map(({ path }) => path), ...(provider.facts.makes ?? []).map((name) => [name])];
}

/** Of its own class first, and then of those that it extends. */
function classNames(client: object): string[] {
  const names: string[] = [];
  for (let at: unknown = Object.getPrototypeOf(client); at; at = Object.getPrototypeOf(at)) {
    const { constructor: Made } = at as object; // What a prototype chain holds.
    if (typeof Made === 'function') names.push(Made.name);
  }
  return names;
}
