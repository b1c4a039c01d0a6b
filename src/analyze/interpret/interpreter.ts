import type { ts } from 'ts-morph';
import type { EntryPoint } from '../project/entry-point.ts';
import { applied } from './applied.ts';
import { declared } from './declared.ts';
import type { Evaluation, Relevant } from './evaluation.ts';
import { exported } from './exported.ts';
import { expression } from './expression.ts';
import { createCycles } from './cycles.ts';
import { createFrame, type Frame } from './frame.ts';
import type { ModuleIndex } from './module-index.ts';
import { propertyOf } from './property.ts';
import { typeValue } from './type-value.ts';
import { unknown, type Value } from './value.ts';

const deepest = 300;
/** What one file may cost; a bundle of a whole app uses it up, a file that a person wrote a small part. */
const steps = 120_000;
const stepsWhenSpent = 5_000;

export interface InterpreterInput {
  readonly indexOf: (node: ts.Node) => ModuleIndex;
  readonly load: (file: string) => ModuleIndex | null;
  readonly entryPoint: (specifier: string) => EntryPoint | null;
  readonly resolve: (from: string, specifier: string) => string | null;
  readonly mayMatter: (file: string) => boolean;
  readonly flows: Evaluation['flows'];
  readonly relevant: Relevant;
}

export interface Interpreter extends Evaluation {
  /** Gives the next file a fresh budget; says whether the last one used up its own. */
  readonly refuel: () => boolean;
}

/**
 * Evaluates expressions to the clients, modules and functions that they may be, without running anything. Answers are
 * kept per node and frame.
 */
export function createInterpreter(input: InterpreterInput): Interpreter {
  const questions = new Map<string, object>();
  const cycles = createCycles();
  let depth = 0;
  let properties = 0;
  let fuel = steps;
  let timesSpent = 0;

  const guarded = (asked: object, frame: Frame, compute: () => Value): Value =>
    frame.memo.get(asked) ??
    cycles.reached(asked, frame) ??
    (depth < deepest && it.spend(1) ? cycles.settled(asked, frame, () => deeper(compute), hasFuel) : unknown);

  const hasFuel = () => fuel >= 0;

  const deeper = (compute: () => Value): Value => {
    depth += 1;
    const value = compute();
    depth -= 1;
    return value;
  };

  const it: Interpreter = {
    root: createFrame(null, null),
    flows: input.flows,
    relevant: input.relevant,
    value: (node, frame) => guarded(node, frame, () => expression(it, node, frame)),
    type: (node, frame) => guarded(node, frame, () => typeValue(it, node, frame)),
    declared: (node, name, use, frame) => declared(it, node, name, use, frame),
    property: (of, name, use) => {
      // Objects that spread each other lead from property to property without an expression in between.
      if (properties >= deepest || !it.spend(of.atoms.length)) return unknown;
      properties += 1;
      const value = propertyOf(it, of, name, use);
      properties -= 1;
      return value;
    },
    applied: (callee, call, frame) => applied(it, callee, call, frame),
    exported: (file, name, space) => it.answer(`${space} ${name} ${file}`, () => exported(it, file, name, space)),
    answer: (question, compute) => {
      const asked = questions.get(question) ?? {};
      questions.set(question, asked);
      return guarded(asked, it.root, compute);
    },
    spend: (amount) => {
      fuel -= amount;
      return fuel >= 0;
    },
    indexOf: input.indexOf,
    load: input.load,
    entryPoint: input.entryPoint,
    resolve: input.resolve,
    mayMatter: input.mayMatter,
    refuel: () => {
      const spent = fuel < 0;
      if (spent) timesSpent += 1;
      // Of many such files each gets less, so that a whole project of them still ends soon.
      fuel = Math.max(stepsWhenSpent, Math.floor(steps / (1 + timesSpent)));
      return spent;
    },
  };
  return it;
}
