import { isCodemodError } from '../../codemods/lib/codemod-error.ts';
import { AnalyzeError } from '../analyze/analyze-error.ts';
import { ActionError, type ActionErrorCode } from './action-error.ts';

/** Refusals of the codemods and the analyser that mean the same here. Any other is a refusal of the request. */
const codes: Readonly<Record<string, ActionErrorCode>> = {
  ROOT_NOT_FOUND: 'NO_PROJECT',
  PATH_NOT_FOUND: 'PATH_NOT_FOUND',
  PATH_OUTSIDE_ROOT: 'PATH_OUTSIDE_ROOT',
  NOT_A_SOURCE_FILE: 'NOT_A_FILE',
};

/** Their refusals in the words of an action; everything else passes. */
export async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCodemodError(error)) {
      const received = error.message.slice(0, error.message.length - error.next.length).trimEnd();
      throw new ActionError(codes[error.code] ?? 'REFUSED', received, error.next);
    }
    if (error instanceof AnalyzeError) {
      throw new ActionError(codes[error.code] ?? 'REFUSED', error.message, 'Paths are relative to the project.');
    }
    throw error;
  }
}
