import type { AnyFunction } from './any-function.ts';

/** A function that is taken for the given one: kind, name, length, own properties, `this`. */
export function sameFunction<F extends AnyFunction>(fn: F, call: (self: unknown, args: unknown[]) => unknown): F {
  // A method, since those know `this` and, unlike plain functions, bring no prototype that would have to be removed.
  const { stand } = {
    stand(this: unknown, ...args: unknown[]): unknown {
      return call(this, args);
    },
  };
  // Frameworks tell async functions and generators by it.
  Object.setPrototypeOf(stand, Object.getPrototypeOf(fn));
  // `arguments` and `caller` of a sloppy function are no properties that can be copied.
  const { arguments: _, caller: __, ...own } = Object.getOwnPropertyDescriptors<object>(fn) as PropertyDescriptorMap;
  Object.defineProperties(stand, own);
  return stand as AnyFunction as F; // It has taken over everything that makes the type of a function.
}
