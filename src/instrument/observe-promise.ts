import { guard } from '../core/guard.ts';
import type { AnyStreamUsage } from '../providers/provider.ts';
import { hide } from './hide.ts';
import type { Observation } from './observation.ts';
import { observeBody } from './observe-body.ts';
import { isStream, observeStream } from './observe-stream.ts';
import type { StreamReading } from './stream-reading.ts';
import type { UsageRequest } from './usage-request.ts';

type Transform = (data: unknown, ...rest: unknown[]) => unknown;

/**
 * The lazy promise of Stainless SDKs: `then`, `catch` and `finally` all call `parse()`, and the body is read then and
 * not before. Calling `.then` on it would read the body early and break `asResponse()`, so these methods are observed.
 */
interface LazyPromise extends Promise<unknown> {
  parse(): Promise<unknown>;
  asResponse(): Promise<unknown>;
  /** What helpers derive their own results with. */
  _thenUnwrap(transform: Transform): LazyPromise;
  /** Where an SDK has it: the response unread, for a helper that makes a promise of its own of it. */
  _responseProps?(): Promise<unknown>;
  /** The response unread; what all of these read from. */
  responsePromise?: unknown;
  /** What the SDK has begun to read, if anything. */
  parsedPromise?: unknown;
}

export function isLazyPromise(value: unknown): value is LazyPromise {
  return (
    value instanceof Promise &&
    'parse' in value &&
    typeof value.parse === 'function' &&
    'asResponse' in value &&
    typeof value.asResponse === 'function' &&
    '_thenUnwrap' in value &&
    typeof value._thenUnwrap === 'function'
  );
}

/**
 * Every observer gives back a promise of its own with the same outcome: one that merely listened on the SDK's would
 * make a rejection that nobody handles look handled.
 */
export function observeLazyPromise(
  promise: LazyPromise,
  observation: Observation,
  usage: UsageRequest | undefined,
): void {
  const { parse, asResponse, _thenUnwrap: derive, _responseProps: props } = promise;
  let parsed: Promise<unknown> | undefined;
  const take = (): void => {
    if (!parsed) observation.taken();
  };
  const fail = (error: unknown): never => {
    observation.fail(error);
    throw error;
  };
  const see = (data: unknown): unknown => {
    guard('observing a result', observeData, data, observation, usage?.answer);
    return data;
  };
  const unread = (response: unknown): unknown => {
    if (!parsed) observation.leaveUnread();
    return response;
  };
  hide(promise, 'parse', () => {
    take();
    parsed ??= parse.call(promise).then(see, fail);
    return parsed;
  });
  hide(promise, 'asResponse', () => {
    // Nobody will stand between the app and the body, so it must be the body that the app asked for.
    if (!parsed) usage?.withdraw();
    take();
    return asResponse.call(promise).then(unread, fail);
  });
  if (props) {
    const follow = (given: unknown): unknown => {
      guard('observing a body', observeBody, given, observation);
      return given;
    };
    hide(promise, '_responseProps', () => props.call(promise).then(follow, fail));
  }
  hide(promise, '_thenUnwrap', (transform: Transform) => {
    // The data is seen before the helper makes something else of it, or throws because it does not like it.
    const derived = derive.call(promise, (data, ...rest) => transform(see(data), ...rest));
    // openai 7 derives from a response of its own; ours would be left behind, and reject with nobody to hear it.
    if (promise.responsePromise !== undefined) derived.responsePromise = promise.responsePromise;
    guard('observing a promise', observeLazyPromise, derived, observation, usage);
    return derived;
  });
}

/**
 * Notes when the answer comes, for an app that starts several calls and waits for them in turn. Only the promise that
 * the app gets has a new one: one that nobody reads must not reject.
 */
export function noteAnswer(promise: LazyPromise, observation: Observation): void {
  const { responsePromise, parsedPromise } = promise;
  // Where an instrumentation inside reads it already, nobody would read another one.
  if (!(responsePromise instanceof Promise) || parsedPromise) return;
  promise.responsePromise = responsePromise.then((response: unknown) => {
    observation.answered();
    return response;
  });
}

/** A promise of the platform: nobody else holds it, and what the app gets in its place ends as it does. */
export function observePromise(
  promise: Promise<unknown>,
  observation: Observation,
  usage: UsageRequest | undefined,
): Promise<unknown> {
  return promise.then(
    (data) => {
      guard('observing a result', observeData, data, observation, usage?.answer);
      return data;
    },
    (error: unknown) => {
      observation.fail(error);
      throw error;
    },
  );
}

/** What a call gave: an answer, or a stream of its pieces. */
export function observeData(data: unknown, observation: Observation, hidden: AnyStreamUsage | undefined): void {
  const { streamIn, wholeIn } = observation.reader;
  const stream: unknown = streamIn ? streamIn(data) : data;
  if (!isStream(stream)) {
    observation.succeed(data);
  } else if (!streams.has(stream)) {
    streams.add(stream);
    const reading = observeStream(stream, observation, hidden);
    if (wholeIn !== undefined && typeof data === 'object' && data !== null)
      observeWhole(data, wholeIn, observation, reading);
  }
}

/** A transform may hand on the stream that was seen before it. */
const streams = new WeakSet<object>();

/** The promise of the whole answer that some SDKs give beside a stream. It tells of the call when nobody reads that. */
function observeWhole(data: object, key: string, observation: Observation, reading: StreamReading | undefined): void {
  const whole: unknown = Reflect.get(data, key);
  if (!(whole instanceof Promise)) return;
  const seen = whole.then(
    (answer: unknown) => {
      if (!reading?.hasBegun) observation.succeed(answer);
      return answer;
    },
    (error: unknown) => {
      if (!reading?.hasBegun) observation.fail(error);
      throw error;
    },
  );
  Reflect.set(data, key, seen);
}
