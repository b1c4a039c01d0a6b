import { guard } from '../core/guard.ts';
import type { AnyStreamUsage } from '../providers/provider.ts';
import type { Observation } from './observation.ts';
import { isSourcedStream, observeStream } from './observe-stream.ts';

type Parse = (...args: unknown[]) => unknown;
type Transform = (data: unknown, ...rest: unknown[]) => unknown;

/**
 * The lazy promise of Stainless SDKs: the body is read when somebody asks for the parsed result, and only then.
 * Calling `.then` on it would read the body early and break `asResponse()`, so its two sources are observed in place.
 */
interface LazyPromise extends Promise<unknown> {
  responsePromise: Promise<unknown>;
  parseResponse: Parse;
  /** Set once somebody asked for the parsed result. */
  parsedPromise?: unknown;
  asResponse(): Promise<unknown>;
  _thenUnwrap(transform: Transform): LazyPromise;
}

export function isLazyPromise(value: unknown): value is LazyPromise {
  return (
    value instanceof Promise &&
    'responsePromise' in value &&
    value.responsePromise instanceof Promise &&
    'parseResponse' in value &&
    typeof value.parseResponse === 'function' &&
    'asResponse' in value
  );
}

type Hidden = AnyStreamUsage | undefined;

export function observeLazyPromise(promise: LazyPromise, observation: Observation, hidden: Hidden): void {
  const seen = (data: unknown) => see(data, observation, hidden);
  observeParsing(promise, observation, seen);
  observeResponse(promise, observation);
  // Since openai 7 each promise has closures of its own over the response: what `parse()` helpers derive from it does
  // not pass through parseResponse above.
  if (Object.hasOwn(promise, '_thenUnwrap')) {
    const derive = promise._thenUnwrap;
    promise._thenUnwrap = (transform) => {
      const derived = derive.call(promise, (data, ...rest) => {
        seen(data);
        return transform(data, ...rest);
      });
      guard('observing a promise', () => observeLazyPromise(derived, observation, hidden));
      return derived;
    };
  }
}

function see(data: unknown, observation: Observation, hidden: Hidden): void {
  guard('observing a result', () => {
    if (isSourcedStream(data)) {
      if (!streams.has(data)) observeStream(data, observation, hidden);
      streams.add(data);
    } else observation.succeed(data);
  });
}

/** A transform may hand on the stream that was seen before it. */
const streams = new WeakSet<object>();

function observeParsing(promise: LazyPromise, observation: Observation, seen: (data: unknown) => void): void {
  const parse = promise.parseResponse;
  promise.parseResponse = async function (this: unknown, ...args) {
    try {
      const data = await parse.apply(this, args);
      seen(data);
      return data;
    } catch (error) {
      observation.fail(error);
      throw error;
    }
  };
}

/**
 * A failed request is seen on the response. The derived promise is made when somebody reads the field, and not before:
 * one that nobody holds would end the process as an unhandled rejection.
 */
function observeResponse(promise: LazyPromise, observation: Observation): void {
  const response = promise.responsePromise;
  let raw = false;
  let observed: Promise<unknown> | undefined;
  const observe = () =>
    response.then(
      (props) => {
        if (raw && promise.parsedPromise === undefined) observation.leaveUnread();
        return props;
      },
      (error: unknown) => {
        observation.fail(error);
        throw error;
      },
    );
  Object.defineProperty(promise, 'responsePromise', {
    configurable: true,
    enumerable: true,
    get: () => (observed ??= observe()),
    set: (value: Promise<unknown>) => {
      observed = value;
    },
  });
  const asResponse = promise.asResponse;
  Object.defineProperty(promise, 'asResponse', {
    configurable: true,
    writable: true,
    value: () => {
      raw = true;
      return asResponse.call(promise);
    },
  });
}
