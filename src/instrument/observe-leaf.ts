import { mergeBound } from '../core/bound.ts';
import { areCallsClaimed, type Claim, claimOn } from '../core/claimed-calls.ts';
import { guard } from '../core/guard.ts';
import { isRecordedAbove } from '../core/recorded-above.ts';
import { runRecorded } from '../core/recorded-inside.ts';
import { shared } from '../core/shared-state.ts';
import { identityOf } from './attribute.ts';
import { type Binding, bindingOf, identityIn, trackerOf } from './binding.ts';
import { understandsUsageRequest } from './known-hosts.ts';
import { type LeafFacts, type Reading, readingOf } from './leaf.ts';
import { Observation } from './observation.ts';
import { observeCallback } from './observe-callback.ts';
import { isLazyPromise, noteAnswer, observeData, observeLazyPromise, observePromise } from './observe-promise.ts';
import { isStream } from './observe-stream.ts';
import { propagate } from './propagate.ts';
import { noteVersion } from './tested-version.ts';
import { requestUsage, type UsageRequest } from './usage-request.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Wraps the method that sends the request. Everything that the SDK builds on it is seen through it. */
export function observeLeaf(original: Method, leaf: LeafFacts, fallback?: Binding): Method {
  const observed: Method = function (...args) {
    // The outer of two ways in has this call already: it handed us the very arguments.
    if (args[0] !== undefined && shared.passing === args[0]) return original.apply(this, args);
    if (isRecordedAbove()) return original.apply(this, args);
    const started = guard('starting a call', startCall, this, args, leaf, fallback);
    if (!started) return original.apply(this, args);
    const { observation, usage, sent } = started;
    const params = usage?.params ?? sent[0];
    const outer = shared.passing;
    shared.passing = params;
    let result: unknown;
    try {
      const given = args.length === 0 ? [] : [params, ...sent.slice(1)];
      const send = () => original.apply(this, given);
      result = runRecorded(observation, BELOW, () => observation.send(send));
    } catch (error) {
      observation.fail(error);
      throw error;
    } finally {
      shared.passing = outer;
    }
    return guard('observing a call', observeResult, result, observation, usage) ?? result;
  };
  Object.defineProperties(observed, {
    name: { value: original.name, configurable: true },
    length: { value: original.length, configurable: true },
  });
  shared.observed.add(observed);
  return observed;
}

/** Where the request may be seen once more on its way. */
const BELOW = ['fetch'] as const;

/** Begins to record a call; undefined when nobody wants it, or a framework above has it. */
export function startCall(resource: unknown, args: readonly unknown[], leaf: LeafFacts, fallback: Binding | undefined) {
  const reading = readingOf(leaf, args, resource);
  if (!reading) return undefined;
  const { reader, params } = reading;
  const binding = bindingOf(resource) ?? fallback;
  const claim = claimOf(reading);
  // Of two alike that run at once, each is met by one of them.
  if (claim?.isWordless) claim.isTaken = true;
  const tracker = binding?.trackerNow
    ? binding.trackerNow()
    : (binding?.ai?.tracker ?? claim?.yields?.tracker ?? trackerOf(binding));
  if (!tracker || (claim && !claim.yields)) return undefined;
  if (claim) claim.isTaken = true;
  const said = identityOf(params);
  const bound = identityIn(binding);
  const own = said && bound ? mergeBound(said, bound) : (said ?? bound);
  if (leaf.sdk) noteVersion(leaf.sdk);
  const call = {
    provider: leaf.providerOf?.(resource) ?? leaf.provider,
    operation: reader.operation ?? leaf.operation,
  };
  const observation = new Observation(tracker, call, reading, own, claim?.yields);
  const asked = reader.streamUsage && requestUsage(args[0], reader.streamUsage);
  const takes = () => leaf.takesUsageRequest?.(resource) ?? understandsUsageRequest(resource, leaf.hosts);
  const usage = asked && takes() ? asked : undefined;
  const sent = tracker.propagation ? propagate(tracker.propagation, leaf.transport, resource, args, own) : args;
  return { observation, usage, sent: reader.takesCallback ? observeCallback(sent, observation) : sent };
}

/** What a framework above has said of this call. */
function claimOf({ reader, params }: Reading): Claim | undefined {
  if (!areCallsClaimed() || reader.kind === 'span') return undefined;
  const request = guard('reading a request', reader.request, params);
  return request && claimOn(request, reader.kind);
}

/** Gives what the app gets instead, or nothing when it gets the SDK's own. */
function observeResult(result: unknown, observation: Observation, usage: UsageRequest | undefined): unknown {
  if (isLazyPromise(result)) {
    noteAnswer(result, observation);
    observeLazyPromise(result, observation, usage);
  } else if (result instanceof Promise) {
    if (result.constructor === Promise) return observePromise(result, observation, usage);
    // A kind of promise that we do not know keeps its kind; a rejection that nobody handles looks handled then.
    observePromise(result, observation, usage).catch(() => undefined);
  } else if (isStream(result)) {
    observeData(result, observation, usage?.answer);
  }
  return undefined;
}
