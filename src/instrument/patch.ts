import { appRequire } from '../core/app-require.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { guard } from '../core/guard.ts';
import { shared } from '../core/shared-state.ts';
import { allProviders } from '../providers/all.ts';
import type { Provider } from '../providers/provider.ts';
import type { Binding } from './binding.ts';
import { findLeaf, leavesOf } from './leaf.ts';
import { observeLeaf } from './observe-leaf.ts';

export interface PatchOptions extends Binding {
  /** Ids of the providers to patch. Default: every one whose SDK is installed. */
  providers?: readonly string[] | undefined;
  /** Modules of SDKs that cannot be found by name, as in a bundle: `{ openai: await import('openai') }`. */
  modules?: Readonly<Record<string, object>> | undefined;
}

type Method = (...args: unknown[]) => unknown;
type ClientClass = new (options: object) => object;

interface Patched {
  readonly prototype: object;
  readonly name: string;
  /** Undefined where the prototype had inherited it. */
  readonly original: PropertyDescriptor | undefined;
  readonly ours: Method;
}

/** What stands on prototypes by one way in, so that it can be undone alone. */
export type PatchedMethods = Patched[];

const patched: PatchedMethods = [];

/**
 * Observes every client of the installed SDKs, those that exist already included, by their prototypes: of the ESM and
 * of the CommonJS copy. Explicit, idempotent, and undone by `unpatch()`.
 *
 * @returns ids of the providers that were found, when both copies are done. The CommonJS copies are done at once.
 * @throws AmplitudeAIError `INVALID_CONFIG` for a provider that is not known.
 *
 * @example
 * ```ts
 * import { patch } from 'amplitude-ai';
 *
 * await patch();
 * ```
 */
export async function patch({ providers, modules, ...binding }: PatchOptions = {}): Promise<string[]> {
  const found = await patchProviders(providersNamed(providers, 'patch'), modules, () => binding, patched);
  for (const id of found) shared.patchedProviders.add(id);
  return found;
}

/** The same for a way in that undoes its own. What is found after nobody wants it any more has no binding. */
export async function patchProviders(
  chosen: readonly Provider[],
  modules: PatchOptions['modules'],
  bindingFor: (provider: Provider) => Binding | undefined,
  into: PatchedMethods,
): Promise<string[]> {
  const found = new Set<string>();
  const take = (provider: Provider, sdk: unknown) => {
    const binding = bindingFor(provider);
    if (binding && guard(`patching ${provider.facts.label}`, () => patchModule(sdk, provider, binding, into)))
      found.add(provider.facts.id);
  };
  for (const provider of chosen) {
    take(provider, modules?.[provider.facts.id] ?? modules?.[provider.facts.package.name] ?? required(provider));
  }
  await Promise.all(chosen.map(async (provider) => take(provider, await imported(provider))));
  return [...found];
}

shared.providersAvailable = () => allProviders.filter(isInstalled).map(({ facts }) => facts.id);

/** Puts the originals back. Calls that are under way are still recorded. */
export function unpatch(): void {
  shared.patchedProviders.clear();
  restore(patched);
}

export function restore(methods: PatchedMethods): void {
  for (const { prototype, name, original, ours } of methods.splice(0).reverse()) {
    // Somebody may have wrapped us in the meantime; taking their work away would break them.
    if (Object.getOwnPropertyDescriptor(prototype, name)?.value !== ours) continue;
    if (original) Object.defineProperty(prototype, name, original);
    else Reflect.deleteProperty(prototype, name);
  }
}

/** @throws AmplitudeAIError `INVALID_CONFIG` for a provider that is not known. */
export function providersNamed(ids: readonly string[] | undefined, caller: string): readonly Provider[] {
  const known = allProviders.map(({ facts }) => facts.id);
  const unknown = ids?.filter((id) => !known.includes(id)) ?? [];
  if (unknown.length > 0) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `${caller}() does not know ${unknown.map((id) => JSON.stringify(id)).join(', ')}; known providers: ${known.join(', ')}.`,
    );
  }
  return ids ? allProviders.filter(({ facts }) => ids.includes(facts.id)) : allProviders;
}

/** Not installed is an answer here, and not a failure. */
function required({ facts }: Provider): unknown {
  try {
    return appRequire()(facts.package.name);
  } catch {
    return undefined;
  }
}

/** Looks and does not load. */
function isInstalled({ facts }: Provider): boolean {
  try {
    return appRequire().resolve(facts.package.name) !== '';
  } catch {
    return false;
  }
}

async function imported({ facts }: Provider): Promise<unknown> {
  const name: string = facts.package.name; // Not a literal, so that a bundler leaves the import alone.
  try {
    return await import(/* webpackIgnore: true */ name); // To webpack a name that it does not know is a warning.
  } catch {
    return undefined;
  }
}

function patchModule(sdk: unknown, provider: Provider, binding: Binding, into: PatchedMethods): boolean {
  if ((typeof sdk !== 'object' && typeof sdk !== 'function') || sdk === null) return false;
  const classes = provider.facts.clients
    .map(
      ({ name, isDefault }): unknown => Reflect.get(sdk, name) ?? (isDefault ? Reflect.get(sdk, 'default') : undefined),
    )
    .filter((value): value is ClientClass => typeof value === 'function');
  for (const ClientClass of classes) {
    const client = guard(`probing ${provider.facts.label}`, () => provider.probe(ClientClass));
    if (client) patchPrototypes(client, provider, binding, into);
  }
  return classes.length > 0;
}

function patchPrototypes(client: object, provider: Provider, binding: Binding, into: PatchedMethods): void {
  for (const leaf of leavesOf(provider)) {
    const found = findLeaf(client, leaf.path);
    if (!found) continue;
    // The nearest one, even if the method comes from further up: a vendor's other clients may inherit it too.
    const prototype: object | null = Object.getPrototypeOf(found.owner);
    const method: unknown = prototype && Reflect.get(prototype, found.name);
    if (!prototype || typeof method !== 'function' || shared.observed.has(method)) continue;
    const original = Object.getOwnPropertyDescriptor(prototype, found.name);
    const ours = observeLeaf(method as Method, leaf, binding); // A method of the SDK.
    const shape = original ?? { configurable: true, writable: true, enumerable: false };
    Object.defineProperty(prototype, found.name, { ...shape, value: ours });
    into.push({ prototype, name: found.name, original, ours });
  }
}
