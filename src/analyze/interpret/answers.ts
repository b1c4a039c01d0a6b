import type { Frame } from './frame.ts';

/** What goes for every question of one kind. */
export interface AnswerKind<Answer> {
  /** What is taken for the answer as long as nothing is known. */
  readonly first: Answer;
  /** What is taken for it where it cannot be worked out. */
  readonly without: Answer;
  readonly isSame: (one: Answer, other: Answer) => boolean;
}

type State =
  | 'asked'
  /** Answered for this turn of its group. */
  | 'tentative'
  | 'final'
  /** Its answer is the guess of the next turn. */
  | 'stale';

export interface Question {
  readonly asked: Asked;
  readonly frame: Frame;
  order: number;
  state: State;
  answer: unknown;
  /** Whether what the turn before gave was used as its answer. */
  isGuessUsed: boolean;
  /** Whether the answer can change: it goes back to an input. */
  isOpenToChange: boolean;
  /** Who used the answer. */
  usedBy: Use | null;
}

/** A list by hand: there are more of these than of anything else, and an array takes room for seventeen. */
interface Use {
  readonly by: Question;
  readonly next: Use | null;
}

/** What a question is about, together with its frame: a piece of code, or words. */
export type Asked = object | string;

export interface Answers {
  /**
   * The answer to a question, by `compute` where it is not known. A question that leads back to itself gets what the
   * turn before gave.
   */
  readonly answered: <Answer>(asked: Asked, frame: Frame, kind: AnswerKind<Answer>, compute: () => Answer) => Answer;
  readonly knows: (asked: Asked, frame: Frame) => boolean;
  /** Says that the answer that is being worked out depends on something from outside. */
  readonly uses: (input: unknown) => void;
  /** Forgets every answer that goes back to an input. Not while one is being worked out. */
  readonly forget: (input: unknown) => void;
}

export interface Budget {
  /** Takes so much; `false` when that is not there. */
  readonly spend: (amount: number) => boolean;
  readonly isSpent: () => boolean;
}

/** Questions inside of questions beyond this are not answered. */
const deepest = 300;

/** Real cycles are settled after two or three turns; each brings what one more way around the cycle adds. */
const mostTurns = 6;

/**
 * Keeps answers, and forgets those whose inputs change. Questions that depend on each other are answered together: the
 * one that was asked first starts another turn until the answers are those that were used. Who belongs together is
 * found as in Gabow's algorithm for strongly connected components.
 */
export function createAnswers(budget: Budget): Answers {
  const inputs = new Map<unknown, Question[]>();
  /** Of unfinished groups, as they were answered. */
  const members: Question[] = [];
  /** Orders of questions that may be the first of their group, outermost first. */
  const starts: number[] = [];
  let count = 0;
  let depth = 0;
  let hasChanged = false;
  let asking: Question | null = null;

  /** Notes that the answer was used by who is asking. */
  const link = (question: Question) => {
    if (!asking || (question.state === 'final' && !question.isOpenToChange)) return;
    if (question.usedBy?.by !== asking) question.usedBy = { by: asking, next: question.usedBy };
    if (question.isOpenToChange) asking.isOpenToChange = true;
  };

  const known = (question: Question): unknown => {
    link(question);
    if (question.state === 'final') return question.answer;
    while ((starts.at(-1) ?? 0) > question.order) starts.pop();
    if (question.state === 'asked') question.isGuessUsed = true;
    return question.answer;
  };

  /** Ends a group: its answers are kept, or are the guesses of the next turn. */
  const end = (group: readonly Question[], isLast: boolean, isTrue: boolean) => {
    const isOpenToChange = group.some((each) => each.isOpenToChange);
    for (const each of group) {
      if (isLast && isTrue) {
        each.state = 'final';
        each.isOpenToChange = isOpenToChange;
        if (!isOpenToChange) each.usedBy = null;
      } else if (isLast) each.frame.answers.delete(each.asked);
      else each.state = 'stale';
    }
  };

  return {
    // Every answer is of the kind that its question is always asked with: the casts say no more than that.
    answered: <Answer>(asked: Asked, frame: Frame, kind: AnswerKind<Answer>, compute: () => Answer) => {
      const before = frame.answers.get(asked);
      if (before && before.state !== 'stale') return known(before) as Answer;
      if (depth >= deepest || !budget.spend(1)) return kind.without;
      const question: Question = before ?? {
        asked,
        frame,
        order: 0,
        state: 'asked',
        answer: kind.first,
        isGuessUsed: false,
        isOpenToChange: false,
        usedBy: null,
      };
      frame.answers.set(asked, question);
      const asker = asking;
      const outside = hasChanged;
      const first = members.length;
      for (let turn = 1; ; turn += 1) {
        const guess = question.answer as Answer;
        count += 1;
        question.order = count;
        question.state = 'asked';
        question.isGuessUsed = false;
        starts.push(count);
        hasChanged = false;
        asking = question;
        depth += 1;
        const answer = compute();
        depth -= 1;
        asking = asker;
        question.answer = answer;
        question.state = 'tentative';
        hasChanged ||= question.isGuessUsed && !kind.isSame(answer, guess);
        if (starts.at(-1) !== question.order) {
          members.push(question);
          hasChanged ||= outside;
          link(question);
          return answer;
        }
        starts.pop();
        const group = members.length > first ? [...members.splice(first), question] : [question];
        // Without a budget the rest is guesswork.
        const isTrue = !budget.isSpent();
        const isLast = !hasChanged || turn === mostTurns || !isTrue;
        end(group, isLast, isTrue);
        if (!isLast) continue;
        hasChanged = outside;
        link(question);
        return answer;
      }
    },
    knows: (asked, frame) => frame.answers.get(asked)?.state === 'final',
    uses: (input) => {
      if (!asking) return;
      asking.isOpenToChange = true;
      const users = inputs.get(input);
      if (!users) inputs.set(input, [asking]);
      else if (users.at(-1) !== asking) users.push(asking);
    },
    forget: (input) => {
      const old = inputs.get(input) ?? [];
      inputs.delete(input);
      for (let question = old.pop(); question; question = old.pop()) {
        if (question.frame.answers.get(question.asked) !== question) continue;
        question.frame.answers.delete(question.asked);
        for (let use = question.usedBy; use; use = use.next) old.push(use.by);
      }
    },
  };
}
