import type { Bound } from '../../core/bound.ts';
import type { Answer } from './answer.ts';

/** A tool that was asked for and has not given its result. */
export interface AskedTool {
  readonly name: string;
  readonly input: unknown;
  /** Clock of `performance.now()` when the model had asked for it. */
  readonly since: number;
}

/** One agent at work: the one of the run, or one that a tool of another started. */
export interface Thread {
  readonly bound: Bound;
  readonly isMain: boolean;
  answer: Answer | undefined;
  /** Clock of `performance.now()` when the model was asked, or had to be. */
  askedAt: number;
  readonly tools: Map<string, AskedTool>;
  /** What happened since its last answer began: told when that is whole. */
  readonly later: (() => void)[];
}

export function newThread(bound: Bound, isMain: boolean): Thread {
  return { bound, isMain, answer: undefined, askedAt: performance.now(), tools: new Map(), later: [] };
}
