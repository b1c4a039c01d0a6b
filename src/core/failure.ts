import type { Failure } from '../../schema/llm-call.ts';

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly error?: unknown;
  /** Of the AWS SDKs: whose fault an answer of the vendor was. */
  readonly $fault?: unknown;
}

/** Classes that say nothing; the name of the error says more. */
const GENERIC = new Set(['', 'Error', 'Object', 'DOMException']);

/** What a class or a code looks like; a name that an app made of a message is none, and may hold anything. */
const IDENTIFIER = /^[\w$.-]{1,80}$/;

/** What an error of an SDK says. Its class is looked up by constructor, since SDKs leave `name` at "Error". */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) {
    return { message: String(error), type: typeof error, source: 'app' };
  }
  const { name, message }: ErrorLike = error;
  const className = error.constructor?.name ?? '';
  const called = typeof name === 'string' && IDENTIFIER.test(name) ? name : 'Error';
  const type = GENERIC.has(className) ? called : className;
  return { message: String(message ?? ''), type, source: sourceOf(type, error) };
}

/**
 * A status, or a body of the vendor's (errors inside a stream have no status), is the vendor's no, and so is an answer
 * that is no JSON. `fetch` reports a broken way as a TypeError. What is left was refused before it was sent.
 */
function sourceOf(type: string, error: ErrorLike): Failure['source'] {
  const { status, statusCode = status, code, error: body, $fault } = error;
  if (/abort/i.test(type)) return 'app';
  // What the platform says of a broken way, whatever the class: `ECONNRESET`.
  if (typeof code === 'string' && /^E[A-Z]{5,}$/.test(code)) return 'network';
  if (typeof statusCode === 'number' || $fault || (typeof body === 'object' && body !== null) || type === 'SyntaxError')
    return 'provider';
  return /connection|timeout|^TypeError$|^FetchError$|socket/i.test(type) ? 'network' : 'app';
}
