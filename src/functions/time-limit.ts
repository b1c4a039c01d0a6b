import { types } from 'node:util';
import { AmplitudeAIError } from '../core/errors.ts';
import type { AnyFunction } from './any-function.ts';
import { withToolSignal } from './tool-signal.ts';

/** The longest that a timer of Node can wait; it fires at once for more. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export function checkTimeout(timeoutMs: number | undefined, name: string): void {
  if (timeoutMs === undefined) return;
  if (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS) return;
  throw new AmplitudeAIError(
    'INVALID_CONFIG',
    `timeoutMs of tool ${name} must be milliseconds from 1 to ${MAX_TIMEOUT_MS}; received ${String(timeoutMs)}.`,
  );
}

/** The same function, whose promise is rejected after a time. What gives no promise cannot be interrupted. */
export function withTimeLimit(fn: AnyFunction, timeoutMs: number, name: string): AnyFunction {
  return function (this: unknown, ...args) {
    let controller: AbortController | undefined;
    const signal = () => (controller ??= new AbortController()).signal;
    const result: unknown = withToolSignal(signal, () => Reflect.apply(fn, this, args));
    if (!types.isPromise(result)) return result;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = tookTooLong(name, timeoutMs);
        // Before the work hears of it, so that this is the error that the caller gets.
        reject(error);
        controller?.abort(error);
      }, timeoutMs);
      const settle = <T>(how: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer);
          how(value);
        };
      };
      result.then(settle(resolve), settle(reject));
    });
  };
}

function tookTooLong(name: string, timeoutMs: number): AmplitudeAIError {
  return new AmplitudeAIError(
    'TOOL_TIMEOUT',
    `Tool ${name} did not answer within ${timeoutMs} ms. Raise timeoutMs, or end its work early with toolSignal().`,
  );
}
