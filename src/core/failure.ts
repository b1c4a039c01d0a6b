import type { Failure } from '../../schema/llm-call.ts';

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly error?: unknown;
  readonly code?: unknown;
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
function sourceOf(type: string, { status, error: body, code }: ErrorLike): Failure['source'] {
  if (/abort/i.test(type)) return 'app';
  if (typeof status === 'number' || (typeof body === 'object' && body !== null) || type === 'SyntaxError')
    return 'provider';
  if (typeof code === 'string' && BROKEN_WAY.test(code)) return 'network';
  return /connection|timeout|^TypeError$|^FetchError$|socket/i.test(type) ? 'network' : 'app';
}

/** Codes of Node's own: `node-fetch` reports a socket that died midway as a plain error with one of them. */
const BROKEN_WAY = /^(ERR_STREAM_PREMATURE_CLOSE|UND_ERR|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/;
