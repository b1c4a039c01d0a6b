import { callSiteFor } from '../../core/call-site.ts';
import { watchBelow } from '../../core/recorded-inside.ts';
import { trackerOf } from '../../instrument/binding.ts';
import type { AnyClass } from '../../instrument/tracked-class.ts';
import { isClass } from '../../instrument/tracked-exports.ts';
import { vercelAiFacts } from './facts.ts';
import { Retries } from './retries.ts';
import { trackedAgent } from './tracked-agent.ts';
import { trackedSettings } from './tracked-settings.ts';
import { watchModels } from './watch-models.ts';

type Call = (...args: unknown[]) => unknown;

/** One tracked export for each of the SDK, however often it is asked for. */
const tracked = new WeakMap<object, object>();

function once<T extends object>(original: T, make: () => T): T {
  const made = tracked.get(original) ?? make();
  tracked.set(original, made);
  return made as T; // Kept under the export that it stands for.
}

/**
 * The functions and agents of the SDK's module with the models that they are given tracked. A version may lack one: it
 * is undefined then, as it is in the SDK.
 */
export function trackedFunctions<Module extends object>(sdk: Module): Module {
  watchBelow('drop-in');
  const read = (name: string): unknown => (name in sdk ? Reflect.get(sdk, name) : undefined);
  const functions = vercelAiFacts.functions.map(({ name, kind }) => {
    const original = read(name);
    return [name, isCall(original) ? once(original, () => trackedFunction(original, kind, sdk)) : original];
  });
  const agents = vercelAiFacts.clients.map(({ name }) => {
    const Agent = read(name);
    return [name, isClass(Agent) ? once<AnyClass>(Agent, () => trackedAgent(Agent, sdk)) : Agent];
  });
  return Object.fromEntries([...functions, ...agents]) as Module; // Of it only these are there.
}

function trackedFunction(original: Call, kind: 'chat' | 'embedding', sdk: object): Call {
  return new Proxy(original, {
    apply(target, self, [given, ...rest]) {
      const retries = new Retries(maxRetriesIn(given));
      // The SDK goes on by itself: later there is nothing of the app on the stack.
      const options = { callSite: callSiteFor(trackerOf(undefined)) };
      const watch = watchModels({ options, below: ['middleware', 'fetch'], retries });
      return Reflect.apply(target, self, [trackedSettings(given, { watch, kind, sdk }), ...rest]);
    },
  });
}

function maxRetriesIn(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'maxRetries') : undefined;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

/** The CommonJS module of the SDK, with the tracked ones in their places. */
export function trackedFunctionsModule<Module extends object>(sdk: Module): Module {
  const ours = trackedFunctions(sdk);
  const shape = {};
  for (const key of Object.getOwnPropertyNames(sdk)) {
    const from = Object.hasOwn(ours, key) ? ours : sdk;
    Object.defineProperty(shape, key, { enumerable: true, configurable: true, get: () => Reflect.get(from, key) });
  }
  return shape as Module; // Property for property the same.
}
