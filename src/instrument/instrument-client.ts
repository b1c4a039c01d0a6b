import { guard } from '../core/guard.ts';
import { shared } from '../core/shared-state.ts';
import type { Provider } from '../providers/provider.ts';
import { type Binding, bind, bindingOf } from './binding.ts';
import { leavesOf, withLeaf } from './leaf.ts';
import { observeLeaf } from './observe-leaf.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Observes the leaves of one client, in place. Doing it again only adds to its binding. */
export function instrumentClient(client: object, provider: Provider, binding?: Binding): void {
  for (const leaf of leavesOf(provider)) {
    withLeaf(client, leaf.path, (owner, name) => {
      if (binding) bind(owner, binding);
      replaceMethod(owner, name, (method) => observeLeaf(method, leaf));
    });
  }
  // A tracked class makes tracked clones anyway; here they would lose what was bound.
  if (binding) instrumentClones(client, provider, binding);
}

function instrumentClones(client: object, provider: Provider, binding: Binding): void {
  bind(client, binding);
  for (const name of provider.facts.clones ?? []) {
    replaceMethod(client, name, (method) => {
      const cloning: Method = function (...args) {
        const clone = method.apply(this, args);
        if (typeof clone === 'object' && clone !== null)
          guard('instrumenting a clone', instrumentClient, clone, provider, bindingOf(client));
        return clone;
      };
      shared.observed.add(cloning);
      return cloning;
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
  return Object.defineProperties(method, { name: { value: now.name }, length: { value: now.length } });
}
