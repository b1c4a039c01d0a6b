import { guard } from '../core/guard.ts';
import type { Provider } from '../providers/provider.ts';
import { instrumentClient } from './instrument-client.ts';

// biome-ignore lint/suspicious/noExplicitAny: TypeScript wants exactly this parameter list of a mixin's base.
export type AnyClass = abstract new (...args: any[]) => object;

/**
 * A subclass whose instances are observed: `withOptions()` clones, which are made with `this.constructor`, stay so.
 * Everything else, statics and error classes included, is the SDK's own.
 */
export function trackedClass<Base extends AnyClass>(Base: Base, provider: Provider): Base {
  const Tracked = observedSubclass(Base, provider);
  for (const key of ['name', 'length'] as const)
    Object.defineProperty(Tracked, key, { value: Base[key], configurable: true });
  // Statics that name the class itself (`OpenAI.OpenAI`) must lead back here and not around us.
  for (const key of Object.getOwnPropertyNames(Base)) {
    if (Reflect.get(Base, key) === Base)
      Object.defineProperty(Tracked, key, { value: Tracked, configurable: true, writable: true });
  }
  // The subclass adds nothing to the type.
  return Tracked as unknown as Base;
}

/** Without a name in the source: messages of V8 (of `JSON.stringify`, for one) would tell that one and not the SDK's. */
function observedSubclass(Base: AnyClass, provider: Provider) {
  // biome-ignore lint/suspicious/noExplicitAny: a mixin's base must be constructible with any arguments.
  const Constructible = Base as unknown as new (...args: any[]) => object;
  return class extends Constructible {
    constructor(...args: unknown[]) {
      super(...args);
      guard('instrumenting a client', () => instrumentClient(this, provider));
    }

    /** A client that somebody made with the SDK's own class is a client all the same. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      if (Object.getPrototypeOf(this) === Base) return value instanceof Base;
      return Function.prototype[Symbol.hasInstance].call(this, value);
    }
  };
}
