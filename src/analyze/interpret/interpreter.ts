import type { ts } from 'ts-morph';
import type { EntryPoint } from '../project/entry-point.ts';
import { applied } from './applied.ts';
import { declared } from './declared.ts';
import type { Evaluation, Relevant } from './evaluation.ts';
import { exported } from './exported.ts';
import { expression } from './expression.ts';
import { createFrame, type Frame } from './frame.ts';
import type { ModuleIndex } from './module-index.ts';
import { propertyOf } from './property.ts';
import { typeValue } from './type-value.ts';
import { nothing, unknown, type Value } from './value.ts';

const deepest = 300;
/** What one file may cost; a bundle of a whole app uses it up, a file that a person wrote a small part. */
const steps = 120_000;
/** An answer inside of a cycle is worked out again for whoever asks, so often and not more. */
const mostTries = 8;
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
 * kept per node and frame; a cycle answers "nothing more", and what was found inside of a cycle is not kept before
 * the cycle is complete.
 */
export function createInterpreter(input: InterpreterInput): Interpreter {
  const exportsOpen = new Set<string>();
  const exportsKnown = new Map<string, Value>();
  let depth = 0;
  let properties = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  const until: [Frame, ts.Node][][] = [];
  let fuel = steps;
  let timesSpent = 0;

  const guarded = (node: ts.Node, frame: Frame, compute: () => Value): Value => {
    const known = frame.memo.get(node);
    if (known) return known;
    const entered = frame.active.get(node);
    if (entered !== undefined) {
      lowest = Math.min(lowest, entered);
      highest = Math.max(highest, entered);
      return nothing;
    }
    const pending = frame.pending.get(node);
    if (pending) {
      lowest = Math.min(lowest, pending.lowest);
      highest = Math.max(highest, pending.highest);
      return pending.value;
    }
    if (depth >= deepest) return unknown;
    if (!it.spend(1)) return unknown;
    const outerLowest = lowest;
    const outerHighest = highest;
    lowest = Number.POSITIVE_INFINITY;
    highest = 0;
    depth += 1;
    const own = depth;
    frame.active.set(node, own);
    const value = compute();
    frame.active.delete(node);
    depth -= 1;
    for (const [home, each] of until[own] ?? []) home.pending.delete(each);
    until[own] = [];
    if (lowest >= own) {
      frame.memo.set(node, value);
      lowest = outerLowest;
      highest = outerHighest;
      return value;
    }
    const tried = (frame.tried.get(node) ?? 0) + 1;
    frame.tried.set(node, tried);
    if (tried >= mostTries) {
      frame.memo.set(node, value);
      lowest = outerLowest;
      highest = outerHighest;
      return value;
    }
    highest = Math.min(highest, own - 1);
    if (lowest > 0) {
      frame.pending.set(node, { value, lowest, highest });
      (until[highest] ??= []).push([frame, node]);
    }
    lowest = Math.min(lowest, outerLowest);
    highest = Math.max(highest, outerHighest);
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
    exported: (file, name, space) => {
      const key = `${space} ${name} ${file}`;
      const known = exportsKnown.get(key);
      if (known) return known;
      if (exportsOpen.has(key)) {
        it.leaveOpen();
        return nothing;
      }
      exportsOpen.add(key);
      const outerLowest = lowest;
      const outerHighest = highest;
      lowest = Number.POSITIVE_INFINITY;
      highest = 0;
      const value = exported(it, file, name, space);
      exportsOpen.delete(key);
      if (lowest === Number.POSITIVE_INFINITY) exportsKnown.set(key, value);
      lowest = Math.min(lowest, outerLowest);
      highest = Math.max(highest, outerHighest);
      return value;
    },
    spend: (amount) => {
      fuel -= amount;
      if (fuel < 0) lowest = 0;
      return fuel >= 0;
    },
    leaveOpen: () => {
      lowest = Math.min(lowest, 1);
      highest = Math.max(highest, depth);
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
