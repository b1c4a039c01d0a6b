import type { Provider } from '../providers/provider.ts';
import { type AnyClass, trackedClass } from './tracked-class.ts';

const tracked = new WeakMap<object, AnyClass>();

export function isClass(value: unknown): value is AnyClass {
  return typeof value === 'function' && typeof value.prototype === 'object';
}

/** Always the same subclass for a class, however often and under which name it is exported. */
function trackedOnce(Base: AnyClass, provider: Provider): AnyClass {
  let Tracked = tracked.get(Base);
  if (!Tracked) {
    Tracked = trackedClass(Base, provider);
    tracked.set(Base, Tracked);
  }
  return Tracked;
}

/**
 * The tracked client classes of an SDK's module. A mock of the module may have the class as its default export alone,
 * and a version may lack a class: it is undefined then, as it is in the SDK.
 */
export function trackedExports<Module extends object>(sdk: Module, provider: Provider): Module {
  const read = (name: string): unknown => (name in sdk ? Reflect.get(sdk, name) : undefined);
  const classes = provider.facts.clients.map(({ name, isDefault }) => {
    const Base = read(name) ?? (isDefault ? read('default') : undefined);
    return [name, isClass(Base) ? trackedOnce(Base, provider) : Base] as const;
  });
  // Only the client classes are there; the drop-in takes just those, and the rest from the SDK itself.
  return { ...Object.fromEntries(classes), ...readyMade(provider, classes) } as Module;
}

/** A client that the SDK has made already is one of ours here, of the same options: none. */
function readyMade(provider: Provider, classes: readonly (readonly [string, unknown])[]): { default?: object } {
  const name = provider.facts.clients.find(({ isDefaultInstance }) => isDefaultInstance)?.name;
  const [, Made] = classes.find(([known]) => known === name) ?? [];
  return isClass(Made) ? { default: Reflect.construct(Made, []) } : {};
}

/**
 * The CommonJS module of an SDK with its client classes tracked, in the SDK's own shape: where `require('sdk')` is the
 * class with everything else as properties, so is this.
 */
export function trackedModule<Module extends object>(sdk: Module, provider: Provider): Module {
  const classes = trackedExports(sdk, provider);
  const main = provider.facts.clients.find(({ isDefault }) => isDefault)?.name;
  const Main: unknown = main === undefined ? undefined : Reflect.get(classes, main);
  const shape = shapeOf(sdk, provider, Main);
  const skipped = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);
  for (const key of Object.getOwnPropertyNames(sdk)) {
    if (skipped.has(key) || Object.hasOwn(shape, key)) continue;
    const isMain = key === 'default' && main !== undefined && !Object.hasOwn(classes, key);
    const value = () =>
      isMain ? Main : Object.hasOwn(classes, key) ? Reflect.get(classes, key) : Reflect.get(sdk, key);
    Object.defineProperty(shape, key, { enumerable: true, configurable: true, get: value });
  }
  return shape as Module; // Property for property the same.
}

/**
 * What `require` gives: an object with everything, the class itself, or a function that constructs it. Of the function
 * there are two kinds: one that stands for the class (openai 7), and one that merely calls it.
 */
function shapeOf(sdk: object, { facts }: Provider, Main: unknown): object {
  if (typeof sdk !== 'function' || !isClass(Main)) return {};
  const Base: unknown = Reflect.get(sdk, facts.clients.find(({ isDefault }) => isDefault)?.name ?? '');
  if (Base === sdk) return Main;
  const standsForClass = isClass(Base) && sdk.prototype === Base.prototype;
  const construct = function (...args: unknown[]): object {
    return Reflect.construct(Main, args, standsForClass ? (new.target ?? Main) : Main);
  };
  if (standsForClass) {
    Object.setPrototypeOf(construct, Main);
    construct.prototype = Main.prototype;
  }
  return construct;
}
