import { shared } from '../core/shared-state.ts';
import type { Provider } from '../providers/provider.ts';
import { type Binding, bind } from './binding.ts';
import { findLeaf, leavesOf } from './leaf.ts';
import { observeLeaf } from './observe-leaf.ts';

/** Observes the leaves of one client, in place. Doing it again only adds to its binding. */
export function instrumentClient(client: object, provider: Provider, binding?: Binding): void {
  for (const leaf of leavesOf(provider)) {
    const found = findLeaf(client, leaf.path);
    if (!found) continue;
    const { owner, name } = found;
    if (binding) bind(owner, binding);
    const method: unknown = Reflect.get(owner, name);
    if (typeof method !== 'function' || shared.observed.has(method)) continue;
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      enumerable: false,
      // A method of the SDK, called with its own arguments and its own this.
      value: observeLeaf(method as (...args: unknown[]) => unknown, leaf),
    });
  }
}
