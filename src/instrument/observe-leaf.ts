import type { CommonOptions } from '../core/bound.ts';
import { areCallsClaimed, type Claim, claimOn } from '../core/claimed-calls.ts';
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
import { propagate } from './propagate.ts';
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
    const started = guard('starting a call', () => start(this, args, leaf, callSite(observed)));
    if (!started) return original.apply(this, args);
    const { observation, usage, sent } = started;
    const params = usage?.params ?? args[0];
    const outer = shared.passing;
    shared.passing = typeof params === 'object' && params !== null ? params : undefined;
    let result: unknown;
    try {
      result = original.call(this, params, ...sent.slice(1));
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

  /** What a framework above has said of this call. */
  function claimOf(given: unknown): Claim | undefined {
    if (!areCallsClaimed() || reader.kind !== 'chat') return undefined;
    const request = guard('reading a request', reader.request, given);
    return request && claimOn(request);
  }

  function start(resource: unknown, args: readonly unknown[], { provider }: LeafFacts, site: string | undefined) {
    const given = args[0];
    const binding = bindingOf(resource) ?? fallback;
    const claim = claimOf(given);
    const tracker = binding?.ai?.tracker ?? claim?.yields?.tracker ?? trackerOf(binding);
    if (!tracker || (claim && !claim.yields)) return undefined;
    if (claim) claim.isTaken = true;
    const own = identityOf(given) ?? identityIn(binding);
    const said = site === undefined ? own : { ...own, context: { [CALL_SITE]: site } };
    const observation = new Observation(tracker, provider, reader, given, said, claim?.yields);
    const usage = understandsUsageRequest(resource, leaf.hosts) ? requestUsage(given, reader.streamUsage) : undefined;
    const sent = tracker.propagation ? propagate(tracker.propagation, leaf.transport, resource, args, own) : args;
    return { observation, usage, sent };
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
