import type { ts } from 'ts-morph';
import type { EntryPoint } from '../project/entry-point.ts';
import { type AnswerKind, createAnswers } from './answers.ts';
import { applied } from './applied.ts';
import { declared } from './declared.ts';
import type { Evaluation } from './evaluation.ts';
import { exported } from './exported.ts';
import { expression } from './expression.ts';
import { rootFrame } from './frame.ts';
import type { ModuleIndex } from './module-index.ts';
import { propertyOf } from './property.ts';
import { typeValue } from './type-value.ts';
import { deepKeyOf, nothing, unknown, type Value } from './value.ts';

/** Properties that lead to properties beyond this are not read. */
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
  readonly heirsOf: Evaluation['heirsOf'];
  readonly writesTo: Evaluation['writesTo'];
  readonly keptUnder: Evaluation['keptUnder'];
}

export interface Interpreter extends Evaluation {
  /** Whether a question of its own has an answer that holds. */
  readonly knows: (question: string) => boolean;
  /** Forgets every answer that goes back to an input: a parameter, a class that is extended, a name, a file that came in. */
  readonly forget: (input: unknown) => void;
  /** Gives the next file a fresh budget; says whether the last one used up its own. */
  readonly refuel: () => boolean;
}

/**
 * Evaluates expressions to the clients, modules and functions that they may be, without running anything. Answers are
 * kept per node and frame until something changes that they go back to.
 */
export function createInterpreter(input: InterpreterInput): Interpreter {
  let properties = 0;
  let fuel = steps;
  let timesSpent = 0;
  const spend = (amount: number) => {
    fuel -= amount;
    return fuel >= 0;
  };
  const { answered, uses, forget, knows } = createAnswers({ spend, isSpent: () => fuel < 0 });

  const it: Interpreter = {
    root: rootFrame(),
    flows: (parameter) => {
      uses(parameter);
      return input.flows(parameter);
    },
    heirsOf: (base) => {
      uses(base);
      return input.heirsOf(base);
    },
    writesTo: (name) => {
      uses(`write ${name}`);
      return input.writesTo(name);
    },
    keptUnder: (name) => {
      uses(`name ${name}`);
      return input.keptUnder(name);
    },
    value: (node, frame) => answered(node, frame, values, () => expression(it, node, frame)),
    type: (node, frame) => answered(node, frame, values, () => typeValue(it, node, frame)),
    declared: (node, name, use, frame) => declared(it, node, name, use, frame),
    property: (of, name, use) => {
      // Objects that spread each other lead from property to property without an expression in between.
      if (properties >= deepest || !spend(of.atoms.length)) return unknown;
      properties += 1;
      const value = propertyOf(it, of, name, use);
      properties -= 1;
      return value;
    },
    applied: (callee, call, frame) => applied(it, callee, call, frame),
    exported: (file, name, space) => it.answer(`${space} ${name} ${file}`, () => exported(it, file, name, space)),
    answer: (question, compute) => answered(question, it.root, values, compute),
    kept: (question, first, compute) =>
      answered(question, it.root, { first, without: first, isSame: Object.is }, compute),
    spend,
    indexOf: input.indexOf,
    load: input.load,
    entryPoint: input.entryPoint,
    resolve: input.resolve,
    mayMatter: (file) => {
      uses(file);
      return input.mayMatter(file);
    },
    knows: (question) => knows(question, it.root),
    forget,
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

const values: AnswerKind<Value> = {
  first: nothing,
  without: unknown,
  isSame: (one, other) => one === other || deepKeyOf(one) === deepKeyOf(other),
};
