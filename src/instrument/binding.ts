import type { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { Bound, CommonOptions } from '../core/bound.ts';
import { defaultTracker } from '../core/default-instance.ts';
import { currentScope } from '../core/scope.ts';
import type { Tracker } from '../core/tracker.ts';

/** What a client says for all of its calls. */
export interface Binding extends CommonOptions {
  /** Where its calls are recorded. Default: the default instance at the time of the call. */
  ai?: AmplitudeAI | undefined;
  /** @internal Asked at each call, in the place of all else; undefined where the call is nobody's. */
  trackerNow?: (() => Tracker | undefined) | undefined;
}

/** The same for one call of it. */
export type CallBinding = Binding & Pick<Bound, 'callSite'>;

/** Bindings by the object that carries the operation (a client's resource), so that one leaf serves many clients. */
const bindings = new WeakMap<object, Binding>();

/** What a binding says of its events. Kept, since it is asked for at each call. */
const identities = new WeakMap<Binding, Bound>();

export function bind(resource: object, binding: Binding): void {
  bindings.set(resource, { ...bindings.get(resource), ...binding });
}

export function identityIn(binding: CallBinding | undefined): Bound | undefined {
  if (!binding) return undefined;
  let identity = identities.get(binding);
  if (!identity) {
    const { ai: _, trackerNow: __, ...rest } = binding;
    identity = rest;
    identities.set(binding, identity);
  }
  return identity;
}

export function bindingOf(resource: unknown): Binding | undefined {
  return typeof resource === 'object' && resource !== null ? bindings.get(resource) : undefined;
}

/** A client that names its tracker keeps it, with its content mode; else the session around the call decides. */
export function trackerOf(binding: Binding | undefined): Tracker | undefined {
  return binding?.ai?.tracker ?? currentScope()?.tracker ?? defaultTracker();
}
