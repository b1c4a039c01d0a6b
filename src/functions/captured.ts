import { mayLeave, strictest } from '../core/content-mode.ts';
import type { Scope } from '../core/scope.ts';

/** Whether content of a call may leave at all; what may not is not even copied. */
export function takesContent({ tracker, bound }: Scope): boolean {
  return mayLeave(strictest(tracker.contentMode, bound.contentMode), 'content');
}

/** What a function was called with: the one object of a tool call as itself, anything else as a list. */
export function inputOf(args: readonly unknown[]): unknown {
  const [first] = args;
  return args.length === 1 && typeof first === 'object' && first !== null ? first : args;
}
