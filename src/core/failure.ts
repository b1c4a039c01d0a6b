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
  /** Of the AWS SDKs: whose fault an answer of the vendor was. */
  readonly $fault?: unknown;
}

/** Classes that say nothing; the name of the error says more. */
const GENERIC = new Set(['', 'Error', 'Object', 'DOMException']);

/** A minifier's name for a class, which says nothing and changes with each release. */
const MINIFIED = /^[\w$]{1,2}$/;

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
  return GENERIC.has(className) || MINIFIED.test(className) ? called : className;
}

/** Some SDKs have one class for all errors, and put what they know of a broken way into its words. */
const BROKEN_WAY = /\bfetch failed\b|\breading from the stream\b/i;

/** Codes of the platform for a way that broke; `node-fetch` and the AWS SDKs hand such errors on as they are. */
const BROKEN_CODE =
  /^(ERR_STREAM_PREMATURE_CLOSE|UND_ERR|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH)/;

/**
 * A status, or a body of the vendor's (errors inside a stream have no status), is the vendor's no, and so is an answer
 * that is no JSON. `fetch` reports a broken way as a TypeError. What is left was refused before it was sent.
 */
function sourceOf(type: string, error: ErrorLike): Failure['source'] {
  const { status_code, statusCode = status_code, status = statusCode, error: body, code, cause, message } = error;
  if (/abort/i.test(type)) return 'app';
  if (typeof code === 'string' && BROKEN_CODE.test(code)) return 'network';
  const isRefusal = typeof status === 'number' || Boolean(error.$fault) || (typeof body === 'object' && body !== null);
  if (isRefusal || type === 'SyntaxError') return 'provider';
  if (BROKEN_WAY.test(String(message))) return 'network';
  if (/connection|timeout|^TypeError$|^FetchError$|socket/i.test(type)) return 'network';
  // An SDK that has one class for everything keeps what `fetch` said.
  return cause instanceof Error && cause !== error
    ? sourceOf(classOf(cause), { code: 'code' in cause ? cause.code : undefined })
    : 'app';
}
