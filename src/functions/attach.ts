import { AmplitudeAIError } from '../core/errors.ts';
import type { AnyFunction } from './any-function.ts';

type Attach<Options> = (fn: AnyFunction, options: Options, name: string) => AnyFunction;

/**
 * The ways in which a function is handed over: by itself, with options, to be decorated, or after options that were
 * given before.
 *
 * @throws AmplitudeAIError `INVALID_CONFIG` for everything that is no function or method.
 */
export function attach<Options extends { name?: string | undefined }>(
  way: string,
  wrap: Attach<Options>,
  given: readonly unknown[],
  options: Options,
): unknown {
  const [target, second] = given;
  if (typeof second === 'string' || typeof second === 'symbol') throw legacyDecorator(way);
  const context = contextIn(second);
  if (context && context.kind !== 'method') throw notAMethod(way, context);
  if (typeof target === 'function') {
    if (isClass(target)) throw notAFunction(way, `class ${target.name}`);
    // Options after a function; the overloads hold callers to it.
    const chosen = context || second === undefined ? options : { ...options, ...(second as Options) };
    const called = context ? String(context.name).replace(/^#/, '') : target.name;
    return wrap(target as AnyFunction, chosen, chosen.name ?? called); // Not a class, so callable.
  }
  if (given.length !== 1 || typeof target !== 'object' || target === null) throw notAFunction(way, kindOf(target));
  return (...later: unknown[]) => {
    if (typeof later[0] !== 'function' && !contextIn(later[1])) throw notAFunction(way, kindOf(later[0]));
    return attach(way, wrap, later, target as Options); // What is no function can only be options.
  };
}

interface Context {
  readonly kind: string;
  readonly name: string | symbol | undefined;
}

function contextIn(value: unknown): Context | undefined {
  const isContext =
    typeof value === 'object' && value !== null && 'kind' in value && 'addInitializer' in value && 'name' in value;
  return isContext ? (value as Context) : undefined; // Both keys together are the language's own.
}

function isClass(fn: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(fn));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : typeof value;
}

function notAFunction(way: string, received: string): AmplitudeAIError {
  return new AmplitudeAIError(
    'INVALID_CONFIG',
    `${way}() takes a function, or options and then a function; received ${received}. Pass ${way}(fn) or ${way}(fn, { name }).`,
  );
}

function notAMethod(way: string, { kind, name }: Context): AmplitudeAIError {
  const instead = kind === 'field' ? `write ${String(name)} = ${way}(fn)` : 'put it on a method that does the work';
  return new AmplitudeAIError(
    'INVALID_CONFIG',
    `@${way} works on methods; ${String(name)} is ${kind === 'accessor' ? 'an' : 'a'} ${kind}: ${instead}.`,
  );
}

function legacyDecorator(way: string): AmplitudeAIError {
  return new AmplitudeAIError(
    'INVALID_CONFIG',
    `@${way} is a standard decorator, and was called as a legacy one. Take experimentalDecorators out of tsconfig.json, ` +
      `or write method = ${way}(fn).`,
  );
}
