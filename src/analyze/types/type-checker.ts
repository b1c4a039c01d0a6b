import type { Span } from './type-question.ts';

/** Something that has a name in a declaration: what a type goes back to. */
export interface NamedType {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'function' | 'shape';
  /** Path of the file that declares it, posix, as the checker writes it. */
  readonly file: string;
  /** The class or interface that a method belongs to. */
  readonly within: string | null;
  /** What it extends, nearest first. */
  readonly bases: readonly Pick<NamedType, 'name' | 'file'>[];
}

/** The possible types of an expression; `null` where one of them says nothing: `any`, `unknown`, what is not found. */
export type TypeAnswer = readonly NamedType[] | null;

/** The files of a project that are compiled alike, as far as the questions need them. */
export interface ProgramRequest {
  /** Absolute paths. */
  readonly roots: readonly string[];
  /** Patterns of specifiers, with absolute targets. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** Texts that stand for files, by absolute path. */
  readonly overlay: ReadonlyMap<string, string>;
  readonly asked: readonly { readonly file: string; readonly spans: readonly Span[] }[];
}

export interface ProgramAnswer {
  /** One list for each file that was asked about, in order. */
  readonly answers: readonly (readonly TypeAnswer[])[];
  /** Every file that was read for them, absolute. */
  readonly files: readonly string[];
}

export interface TypeChecker {
  /** Name and version, for the report. */
  readonly name: string;
  readonly answer: (request: ProgramRequest) => ProgramAnswer;
  readonly close: () => void;
}
