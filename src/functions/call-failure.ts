import type { Failure } from '../../schema/llm-call.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import { failureOf } from '../core/failure.ts';
import type { Outcome } from './watch.ts';

/** What an outcome says of its failure; our own errors are all of one class, and are told apart by their code. */
export function callFailure({ thrown }: Outcome): Failure | undefined {
  if (!thrown) return undefined;
  const { error } = thrown;
  const failure = failureOf(error);
  return error instanceof AmplitudeAIError ? { ...failure, type: error.code } : failure;
}
