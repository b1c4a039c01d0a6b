import type { Frame } from './frame.ts';
import { deepKeyOf, nothing, type Value } from './value.ts';

export interface Cycles {
  /** What is known of a question that is being worked out, or that depends on one that is; `null` for any other. */
  readonly reached: (asked: object, frame: Frame) => Value | null;
  /** Works an answer out, and again as long as an answer that it depends on in a cycle has changed. */
  readonly settled: (asked: object, frame: Frame, compute: () => Value, goOn: () => boolean) => Value;
}

/** Real cycles are settled after two or three turns; each brings what one more way around the cycle adds. */
const mostTurns = 6;

/** One that is being worked out, or whose answer depends on one that is. */
export interface Question {
  readonly asked: object;
  readonly frame: Frame;
  readonly order: number;
  /** What the turn before gave, at first nothing. */
  readonly guess: Value;
  isGuessUsed: boolean;
  /** What this turn gave; `null` while it is worked out. */
  value: Value | null;
}

/**
 * Questions that depend on each other are answered together: one that leads back to itself gets what the turn before
 * gave, and the one that was asked first starts another turn until the answers are those that were used. Who belongs
 * together is found as in Gabow's algorithm for strongly connected components.
 */
export function createCycles(): Cycles {
  /** Of unfinished groups, as they were answered. */
  const members: Question[] = [];
  /** Questions that may be the first of their group, outermost first. */
  const starts: number[] = [];
  let asked = 0;
  let hasChanged = false;

  const begin = (what: object, frame: Frame): Question => {
    asked += 1;
    const guess = frame.guesses.get(what) ?? nothing;
    const question: Question = { asked: what, frame, order: asked, guess, isGuessUsed: false, value: null };
    frame.open.set(what, question);
    starts.push(question.order);
    return question;
  };

  /** Ends a group; its answers are kept, or guesses for the next turn. */
  const end = (group: readonly Question[], isLast: boolean, isTrue: boolean) => {
    for (const { asked: what, frame, value } of group) {
      frame.open.delete(what);
      if (!isLast) frame.guesses.set(what, value ?? nothing);
      else {
        frame.guesses.delete(what);
        if (isTrue) frame.memo.set(what, value ?? nothing);
      }
    }
  };

  return {
    reached: (what, frame) => {
      const question = frame.open.get(what);
      if (!question) return null;
      while ((starts.at(-1) ?? 0) > question.order) starts.pop();
      if (question.value) return question.value;
      question.isGuessUsed = true;
      return question.guess;
    },
    settled: (what, frame, compute, goOn) => {
      const outside = hasChanged;
      const first = members.length;
      for (let turn = 1; ; turn += 1) {
        hasChanged = false;
        const question = begin(what, frame);
        const value = compute();
        question.value = value;
        hasChanged ||= question.isGuessUsed && !isSame(value, question.guess);
        if (starts.at(-1) !== question.order) {
          members.push(question);
          hasChanged ||= outside;
          return value;
        }
        starts.pop();
        const group = members.length > first ? [...members.splice(first), question] : [question];
        const isLast = !hasChanged || turn === mostTurns || !goOn();
        end(group, isLast, goOn());
        if (!isLast) continue;
        hasChanged = outside;
        return value;
      }
    },
  };
}

function isSame(one: Value, other: Value): boolean {
  return one === other || deepKeyOf(one) === deepKeyOf(other);
}
