import type { AnyClass } from '../../instrument/tracked-class.ts';
import { Retries } from './retries.ts';
import { trackedSettings } from './tracked-settings.ts';
import { watchModels } from './watch-models.ts';

/** A subclass whose instances are given tracked models; an agent of the SDK's own class is one of it all the same. */
export function trackedAgent(Base: AnyClass, sdk: object): AnyClass {
  // biome-ignore lint/suspicious/noExplicitAny: a mixin's base must be constructible with any arguments.
  const Constructible = Base as unknown as new (...args: any[]) => object;
  class Tracked extends Constructible {
    constructor(...[given, ...rest]: unknown[]) {
      const maxRetries: unknown = typeof given === 'object' && given ? Reflect.get(given, 'maxRetries') : undefined;
      const watch = watchModels({ options: {}, below: ['middleware', 'fetch'], retries: new Retries(maxRetries) });
      super(trackedSettings(given, { watch, kind: 'chat', sdk }), ...rest);
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      if (this === Tracked) return value instanceof Base;
      return Function.prototype[Symbol.hasInstance].call(this, value);
    }
  }
  Object.defineProperty(Tracked, 'name', { value: Base.name, configurable: true });
  return Tracked;
}
