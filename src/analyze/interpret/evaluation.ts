import type { ts } from 'ts-morph';
import type { EntryPoint } from '../project/entry-point.ts';
import type { Frame } from './frame.ts';
import type { Kept } from './kept-names.ts';
import type { ModuleIndex, PropertyWrite } from './module-index.ts';
import type { AtomOf, Value } from './value.ts';

export type Space = 'values' | 'types';

/** What the parts of the interpreter ask of each other. */
export interface Evaluation {
  readonly root: Frame;
  /** What parameters receive from the calls seen so far. */
  readonly flows: (parameter: ts.ParameterDeclaration) => Value | undefined;
  /** Classes of the files that matter that extend this one. */
  readonly heirsOf: (base: ts.ClassLikeDeclaration) => readonly ts.ClassLikeDeclaration[];
  /** Writes to a property of that name, in the files that matter, whose target may be the global object. */
  readonly writesTo: (name: string) => readonly PropertyWrite[];
  /** What the files that matter keep under a name. */
  readonly keptUnder: (name: string) => readonly Kept[];

  readonly value: (node: ts.Expression, frame: Frame) => Value;
  readonly type: (node: ts.TypeNode, frame: Frame) => Value;
  readonly declared: (node: ts.Node, name: string, use: ts.Node | null, frame: Frame) => Value;
  readonly property: (of: Value, name: string, use: ts.Node | null) => Value;
  readonly applied: (callee: Value, call: Application, frame: Frame) => Value;
  readonly exported: (file: string, name: string, space: Space) => Value;

  /** Takes so much from the budget of the file; `false` when none is left, and the answer has to be "unknown". */
  readonly spend: (amount: number) => boolean;
  /** Keeps an answer that belongs to no node, and sees to it that a question that leads to itself ends. */
  readonly answer: (question: string, compute: () => Value) => Value;
  /** The same for what is no value: `first` is the answer before anything is known. */
  readonly kept: <Answer>(question: string | object, first: Answer, compute: () => Answer) => Answer;

  /** The index of the file that a node belongs to. */
  readonly indexOf: (node: ts.Node) => ModuleIndex;
  /** Loads a file of the project; `null` when it cannot be parsed or read. */
  readonly load: (file: string) => ModuleIndex | null;
  readonly entryPoint: (specifier: string) => EntryPoint | null;
  readonly resolve: (from: string, specifier: string) => string | null;
  /** Whether a file may have anything to do with an SDK, as far as the import graph knows. */
  readonly mayMatter: (file: string) => boolean;
}

/** One use of something as a function. */
export interface Application {
  readonly node: ts.Node;
  readonly args: readonly Value[];
  readonly self: Value | null;
}

export type ClassAtom = AtomOf<'class'>;
