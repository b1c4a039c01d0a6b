import { AmplitudeAIError } from '../core/errors.ts';
import { allProviders } from '../providers/all.ts';
import { loadDropin } from './load-dropin.ts';
import { peer } from './peer.ts';
import type { AnyClass } from './tracked-class.ts';
import { isClass } from './tracked-exports.ts';

/**
 * Stands for a client class of a drop-in that nobody has loaded yet. Whatever is done with it is done with the class:
 * what `new` gives is an instance of that one, and no trace of this is on it.
 *
 * @param dropin of the subpath, `openai` for `amplitude-ai/openai`.
 * @throws AmplitudeAIError when it is used first (of a subclass, when one is made): `PEER_MISSING` where the SDK is not
 * installed or has no such client, `INVALID_CONFIG` where nothing can be loaded while running, as in a bundle.
 */
export function lazyClient<Client extends object>(dropin: string, name: string): Client {
  let loaded: AnyClass | undefined;
  const load = () => (loaded ??= clientOf(dropin, name));
  // Bound, because such a function can be constructed and yet has no property that a proxy would have to keep to.
  const standIn = class {}.bind(undefined);
  Object.defineProperty(standIn, 'name', { value: name });
  const proxy: object = new Proxy<object>(
    standIn,
    behaviour(load, (who) => (who === proxy ? load() : who)),
  );
  return proxy as Client; // By everything that can be done with it.
}

function clientOf(dropin: string, name: string): AnyClass {
  const row = allProviders.find(({ facts }) => facts.dropin === dropin)?.facts;
  const client: unknown = Reflect.get(
    peer(() => loadDropin(dropin), row),
    name,
  );
  if (isClass(client)) return client;
  throw new AmplitudeAIError(
    'PEER_MISSING',
    `The installed ${row?.package.name} has no ${name}. Run: npm install '${row?.package.name}@latest'`,
  );
}

/** @param actual the class itself for what stands for it, and subclasses of the app as they are. */
function behaviour(load: () => AnyClass, actual: <Who>(who: Who) => Who | AnyClass): ProxyHandler<object> {
  /** What only looks, as automatic mocks and printers do with all exports of a module, never fails for want of an SDK. */
  const look = <Seen>(at: (client: object) => Seen, standIn: object): Seen => {
    let client: object;
    try {
      client = load();
    } catch {
      client = standIn;
    }
    return at(client);
  };
  return {
    construct: (_, args, newTarget) => Reflect.construct(load(), args, actual(newTarget)),
    // It throws, as a class does.
    apply: (_, self, args) => Reflect.apply(load() as unknown as () => object, self, args),
    get(standIn, key, receiver) {
      // Automatic mocks ask for it, too. A subclass of what is not there is told so when one is made.
      if (key === 'prototype') return look((at) => Reflect.get(at, key), standIn) ?? nobody;
      if (isAskedOfAnything(standIn, key)) return look((at) => Reflect.get(at, key), standIn);
      return Reflect.get(load(), key, actual(receiver));
    },
    set: (_, key, value, receiver) => Reflect.set(load(), key, value, actual(receiver)),
    defineProperty: (_, key, shape) => Reflect.defineProperty(load(), key, { ...shape, configurable: true }),
    deleteProperty: (_, key) => Reflect.deleteProperty(load(), key),
    has: (standIn, key) => look((at) => Reflect.has(at, key), standIn),
    ownKeys: (standIn) => look(Reflect.ownKeys, standIn),
    getPrototypeOf: (standIn) => look(Reflect.getPrototypeOf, standIn),
    getOwnPropertyDescriptor(standIn, key) {
      const shape = look((at) => Reflect.getOwnPropertyDescriptor(at, key), standIn);
      // A proxy may not call fixed what its target does not have.
      return shape && { ...shape, configurable: true };
    },
  };
}

/** The prototype of a class that is not there. */
const nobody = {};

/** Properties that code asks of a value of which it knows nothing: is it a mock, a promise, an element, what is its name. */
function isAskedOfAnything(standIn: object, key: string | symbol): boolean {
  if (key === Symbol.hasInstance) return false;
  return key in standIn || typeof key === 'symbol' || /^(?:[_$].*|then|toJSON)$/.test(key);
}
