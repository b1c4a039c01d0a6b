import { isCodemodError } from '../../codemods/lib/codemod-error.ts';
import { ActionError } from './action-error.ts';

/** Refusals of the codemods, in the words of an action; everything else passes. */
export async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isCodemodError(error)) throw error;
    const received = error.message.slice(0, error.message.length - error.next.length).trimEnd();
    throw new ActionError('REFUSED', received, error.next);
  }
}
