import { types } from 'node:util';
import { guard } from '../core/guard.ts';
import type { AnyFunction } from './any-function.ts';
import { BusyClock } from './busy-clock.ts';
import type { Watch } from './watch.ts';
import { isGenerator, watchGenerator } from './watch-generator.ts';
import { WatchedCall } from './watched-call.ts';

/** Calls a function as it would be called anyway. What it gives, throws or yields is its own, at its own time. */
export function runWatched(begin: () => Watch | undefined, fn: AnyFunction, self: unknown, args: unknown[]): unknown {
  const watch = guard('watching a call', begin);
  if (!watch) return Reflect.apply(fn, self, args);
  const clock = new BusyClock();
  const call = new WatchedCall(watch, clock);
  clock.start();
  let result: unknown;
  try {
    result = watch.enter(() => Reflect.apply(fn, self, args));
  } catch (error) {
    call.fail(error);
    throw error;
  }
  return follow(result, call);
}

function follow(result: unknown, call: WatchedCall): unknown {
  // Other promises (query builders, SDKs) may do their work only when asked, and have more to give than a value.
  if (isNativePromise(result)) {
    return result.then(
      (value) => follow(value, call),
      (error: unknown) => {
        call.fail(error);
        throw error;
      },
    );
  }
  if (guard('reading a result', isGenerator, result)) {
    call.clock.stop();
    // Not watched after all: it then is a value like any other.
    if (guard('watching a generator', watchGenerator, result as Generator, call)) return result;
  }
  call.succeed(result);
  return result;
}

function isNativePromise(value: unknown): value is Promise<unknown> {
  return types.isPromise(value) && Object.getPrototypeOf(value) === Promise.prototype;
}
