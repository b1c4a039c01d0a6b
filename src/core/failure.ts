import type { Failure } from '../../schema/llm-call.ts';

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly status_code?: unknown;
  readonly error?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
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
  const { message }: ErrorLike = error;
  const type = classOf(error);
  return { message: String(message ?? ''), type, source: sourceOf(type, error) };
}

function classOf(error: ErrorLike & object): string {
  const { name } = error;
  const className = error.constructor?.name ?? '';
  const called = typeof name === 'string' && IDENTIFIER.test(name) ? name : 'Error';
  return GENERIC.has(className) ? called : className;
}

/**
 * A status, or a body of the vendor's (errors inside a stream have no status), is the vendor's no, and so is an answer
 * that is no JSON. `fetch` reports a broken way as a TypeError. What is left was refused before it was sent.
 */
function sourceOf(type: string, error: ErrorLike): Failure['source'] {
  const { status_code, statusCode = status_code, status = statusCode, error: body, code, cause } = error;
  if (/abort/i.test(type)) return 'app';
  if (typeof status === 'number' || (typeof body === 'object' && body !== null) || type === 'SyntaxError')
    return 'provider';
  if (typeof code === 'string' && BROKEN_WAY.test(code)) return 'network';
  if (/connection|timeout|^TypeError$|^FetchError$|socket/i.test(type)) return 'network';
  // An SDK that has one class for everything keeps what `fetch` said.
  return cause instanceof Error && cause !== error
    ? sourceOf(classOf(cause), { code: 'code' in cause ? cause.code : undefined })
    : 'app';
}

/** Codes of Node's own: `node-fetch` reports a socket that died midway as a plain error with one of them. */
const BROKEN_WAY = /^(ERR_STREAM_PREMATURE_CLOSE|UND_ERR|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/;
