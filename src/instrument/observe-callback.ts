import { guard } from '../core/guard.ts';
import type { Observation } from './observation.ts';
import { observeData } from './observe-promise.ts';

/** The arguments with a callback at their end that sees what the app's own gets, before it. */
export function observeCallback(args: readonly unknown[], observation: Observation): readonly unknown[] {
  const callback = args.at(-1);
  if (typeof callback !== 'function') return args;
  const see = (error: unknown, result: unknown): void => {
    if (error) observation.fail(error);
    else observeData(result, observation, undefined);
  };
  const observed = function (this: unknown, ...given: [unknown, unknown]): unknown {
    guard('observing a result', see, ...given);
    return Reflect.apply(callback, this, given);
  };
  return [...args.slice(0, -1), observed];
}
