import type { Failure } from '../../../schema/llm-call.ts';
import { failureOf as failureOfError } from '../../core/failure.ts';

/** The SDK's own errors have public names (`AI_APICallError`); their classes are renamed by bundlers. */
export function failureOf(error: unknown): Failure {
  const failure = failureOfError(error);
  if (!(error instanceof Error) || !error.name.startsWith('AI_')) return failure;
  return { ...failure, type: error.name, source: error.name === 'AI_APICallError' ? sourceOf(error) : failure.source };
}

/** A body that breaks off comes with the status of its answer; the SDK's own complaint about a body is the vendor's. */
function sourceOf(error: Error): Failure['source'] {
  const status = 'statusCode' in error ? Number(error.statusCode) : 0;
  const isUnreadable = error.cause instanceof Error && error.cause.name.startsWith('AI_');
  return status >= 400 || isUnreadable ? 'provider' : 'network';
}
