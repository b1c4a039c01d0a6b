import { guard } from '../core/guard.ts';
import { shared } from '../core/shared-state.ts';
import type { Provider } from '../providers/provider.ts';
import { type Binding, bind, bindingOf } from './binding.ts';
import { leavesOf, whenFound } from './leaf.ts';
import { observeLeaf } from './observe-leaf.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Observes the leaves of one client, in place. Doing it again only adds to its binding. */
export function instrumentClient(client: object, provider: Provider, binding?: Binding): void {
  for (const leaf of leavesOf(provider)) {
    whenFound(client, leaf.path, (owner, name) => {
      if (binding) bind(owner, binding);
      replaceMethod(owner, name, (method) => observeLeaf(method, leaf));
    });
  }
  if (binding) bind(client, binding);
  const { clones = [], makes = [] } = provider.facts;
  // A tracked class makes tracked clones anyway; here they would lose what was bound.
  instrumentMade(client, provider, binding ? [...clones, ...makes] : makes);
}

function instrumentMade(client: object, provider: Provider, names: readonly string[]): void {
  for (const name of names) {
    replaceMethod(client, name, (method) => {
      const making: Method = function (...args) {
        const made = method.apply(this, args);
        if (typeof made === 'object' && made !== null)
          guard('instrumenting a made client', instrumentClient, made, provider, bindingOf(client));
        return made;
      };
      shared.observed.add(making);
      return called(making, method);
    });
  }
}

/** Puts an own method before the one that the object has, unless it is ours already. */
function replaceMethod(owner: object, name: string, around: (method: Method) => Method): void {
  const method: unknown = Reflect.get(owner, name);
  const isOwn = Object.hasOwn(owner, name);
  if (typeof method !== 'function' || (isOwn && shared.observed.has(method))) return;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    enumerable: false,
    // A method of the SDK, called with its own arguments and its own this.
    value: around(isOwn ? (method as Method) : inherited(owner, name, method)),
  });
}

/** Looked up at each call, since tests spy on prototypes and `patch` comes and goes while a client lives. */
function inherited(owner: object, name: string, now: { name: string; length: number }): Method {
  const method: Method = function (...args) {
    const current: unknown = Reflect.get(Object.getPrototypeOf(owner), name);
    return (current as Method).apply(this, args); // Whatever stands there is called, as it would be without us.
  };
  return called(method, now);
}

function called(method: Method, { name, length }: { name: string; length: number }): Method {
  return Object.defineProperties(method, { name: { value: name }, length: { value: length } });
}
