import type { CommonOptions } from '../core/bound.ts';
import { guard } from '../core/guard.ts';
import { isRecordedAbove } from '../core/recorded-above.ts';
import { shared } from '../core/shared-state.ts';
import { identityOf } from './attribute.ts';
import { type Binding, bindingOf, trackerOf } from './binding.ts';
import { CALL_SITE, callSite } from './call-site.ts';
import { understandsUsageRequest } from './known-hosts.ts';
import type { LeafFacts } from './leaf.ts';
import { Observation } from './observation.ts';
import { isLazyPromise, noteAnswer, observeData, observeLazyPromise } from './observe-promise.ts';
import { requestUsage, type UsageRequest } from './usage-request.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Wraps the method that sends the request. Everything that the SDK builds on it is seen through it. */
export function observeLeaf(original: Method, leaf: LeafFacts, fallback?: Binding): Method {
  const { reader } = leaf;
  const observed: Method = function (...args) {
    // The outer of two ways in has this call already: it handed us the very arguments.
    if (typeof args[0] === 'object' && args[0] !== null && shared.passing === args[0])
      return original.apply(this, args);
    if (isRecordedAbove()) return original.apply(this, args);
    const started = guard('starting a call', () => start(this, args[0], leaf, callSite(observed)));
    if (!started) return original.apply(this, args);
    const { observation, usage } = started;
    const params = usage?.params ?? args[0];
    const outer = shared.passing;
    shared.passing = typeof params === 'object' && params !== null ? params : undefined;
    let result: unknown;
    try {
      result = original.call(this, params, ...args.slice(1));
    } catch (error) {
      observation.fail(error);
      throw error;
    } finally {
      shared.passing = outer;
    }
    guard('observing a call', () => observeResult(result, observation, usage));
    return result;
  };
  Object.defineProperties(observed, {
    name: { value: original.name, configurable: true },
    length: { value: original.length, configurable: true },
  });
  shared.observed.add(observed);
  return observed;

  function start(resource: unknown, given: unknown, { provider }: LeafFacts, site: string | undefined) {
    const binding = bindingOf(resource) ?? fallback;
    const tracker = trackerOf(binding);
    if (!tracker) return undefined;
    const own = identityOf(given) ?? identityIn(binding);
    const said = site === undefined ? own : { ...own, context: { [CALL_SITE]: site } };
    const observation = new Observation(tracker, provider, reader, given, said);
    const usage = understandsUsageRequest(resource, leaf.hosts) ? requestUsage(given, reader.streamUsage) : undefined;
    return { observation, usage };
  }
}

function identityIn(binding: Binding | undefined): CommonOptions | undefined {
  if (!binding) return undefined;
  const { ai: _, ...identity } = binding;
  return identity;
}

function observeResult(result: unknown, observation: Observation, usage: UsageRequest | undefined): void {
  if (isLazyPromise(result)) {
    noteAnswer(result, observation);
    observeLazyPromise(result, observation, usage);
  } else if (result instanceof Promise) {
    // The app, or another tool, has put a method of its own in the place of the SDK's.
    result.then(
      (data) => guard('observing a result', observeData, data, observation, usage?.answer),
      (error: unknown) => observation.fail(error),
    );
  }
}
