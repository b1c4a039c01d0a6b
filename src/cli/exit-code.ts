import type { ActionErrorCode } from '../actions/action-error.ts';

export const exitCode = { fine: 0, badNews: 1, usage: 2, interrupted: 130 } as const;

/** The project said no. Any other error is about how the command was given. */
const refusals: ReadonlySet<ActionErrorCode> = new Set(['STALE_PLAN', 'REFUSED']);

export function exitCodeOf(code: ActionErrorCode): number {
  return refusals.has(code) ? exitCode.badNews : exitCode.usage;
}
