import { guard } from '../core/guard.ts';

type Task = (held: object) => void;

/** What waits for an object that its owner has not made yet, by the owner and the key. */
const waiting = new WeakMap<object, Map<string, Task[]>>();

/**
 * Does something with what an object holds under a key. What stands behind a getter is made when the app first asks
 * for it, and not by us: until then the task waits, in a getter before the SDK's that hands on the very same object.
 */
export function whenHeld(owner: object, key: string, task: Task): void {
  const getter = getterOf(owner, key);
  if (!getter) {
    const held: unknown = Reflect.get(owner, key);
    if (typeof held === 'object' && held !== null) task(held);
    return;
  }
  const known = waiting.get(owner) ?? new Map<string, Task[]>();
  waiting.set(owner, known);
  const tasks = known.get(key);
  if (tasks) {
    tasks.push(task);
    return;
  }
  known.set(key, [task]);
  const { set, enumerable = false } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
  const isOwn = Object.hasOwn(owner, key);
  const get = (): unknown => {
    // Looked up at each call, since a prototype may change while its objects live.
    const held: unknown = isOwn ? getter.call(owner) : Reflect.get(Object.getPrototypeOf(owner), key, owner);
    if (typeof held === 'object' && held !== null)
      for (const due of known.get(key)?.splice(0) ?? []) guard('instrumenting a client', due, held);
    return held;
  };
  Object.defineProperty(owner, key, { configurable: true, enumerable, get, ...(set ? { set } : {}) });
}

/** What stands behind a name, when it is a getter: it may make what it gives, as SDKs with lazy resources do. */
export function getterOf(owner: object, key: string): (() => unknown) | undefined {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) {
    const own = Object.getOwnPropertyDescriptor(at, key);
    if (own) return own.get;
  }
  return undefined;
}
