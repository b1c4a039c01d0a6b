import type { Failure } from '../../schema/llm-call.ts';

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
}

/** What an error of an SDK says. Its class is looked up by constructor, since SDKs leave `name` at "Error". */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) {
    return { message: String(error), type: typeof error, source: 'app' };
  }
  const { name, message, status }: ErrorLike = error;
  const className = error.constructor?.name;
  const type = className && className !== 'Error' && className !== 'Object' ? className : String(name ?? 'Error');
  return { message: String(message ?? ''), type, source: sourceOf(type, status) };
}

function sourceOf(type: string, status: unknown): Failure['source'] {
  if (typeof status === 'number') return 'provider';
  return /abort/i.test(type) ? 'app' : 'network';
}
