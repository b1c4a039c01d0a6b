import { types } from 'node:util';
import { guard } from '../core/guard.ts';
import type { AnyFunction } from './any-function.ts';
import type { WatchedCall } from './watched-call.ts';

type Steps = Generator | AsyncGenerator;
const methods = ['next', 'return', 'throw'] as const;

/** Also generators that a compiler made for older targets: those have the methods and no class. */
export function isGenerator(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!(Symbol.iterator in value) && !(Symbol.asyncIterator in value)) return false;
  // Looked at, and not yet called.
  return methods.every((method) => typeof (value as Record<string, unknown>)[method] === 'function');
}

/**
 * Watches a generator in place, so that the consumer holds the very object that the function made. A generator that
 * nobody starts has done nothing, and gives no event.
 */
export function watchGenerator(generator: Steps, call: WatchedCall): true {
  const yielded = new Yielded(call);
  let hasBegun = false;

  const give = (result: unknown): unknown => {
    call.clock.stop();
    guard('reading a generator', read, result as IteratorResult<unknown>, yielded, call); // What steps give.
    return result;
  };
  const fail = (error: unknown): never => {
    call.clock.stop();
    call.fail(error);
    throw error;
  };

  for (const method of methods) {
    const original: AnyFunction = generator[method];
    const step = function (this: unknown, ...args: unknown[]): unknown {
      hasBegun ||= method === 'next';
      if (!hasBegun || call.isOver) return Reflect.apply(original, this, args);
      call.clock.start();
      let result: unknown;
      try {
        result = call.enter(() => Reflect.apply(original, this, args));
      } catch (error) {
        return fail(error);
      }
      return types.isPromise(result) ? result.then(give, fail) : give(result);
    };
    Object.defineProperty(step, 'name', { value: method, configurable: true });
    Object.defineProperty(generator, method, { value: step, configurable: true, writable: true });
  }
  return true;
}

function read({ done, value }: IteratorResult<unknown>, yielded: Yielded, call: WatchedCall): void {
  if (done) call.complete(yielded.with(value));
  else yielded.add(value);
}

const MAX_YIELDED = 100;

/** What a generator has handed out. */
class Yielded {
  readonly #call: WatchedCall;
  readonly #values: unknown[] = [];
  #more = 0;

  constructor(call: WatchedCall) {
    this.#call = call;
  }

  add(value: unknown): void {
    if (this.#values.length < MAX_YIELDED) this.#values.push(this.#call.keep(value));
    else this.#more++;
  }

  /** The list of values; where the generator returned something as well, both by name. */
  with(returned: unknown): unknown {
    const list = this.#more > 0 ? [...this.#values, `… ${this.#more} more`] : this.#values;
    if (!this.#call.keepsOutput) return undefined;
    return returned === undefined ? list : { yielded: list, returned: this.#call.keep(returned) };
  }
}
