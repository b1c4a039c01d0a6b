import type { ProviderFacts } from '../../src/providers/facts.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Edit } from '../lib/edit.ts';
import type { ParseProblem } from '../lib/parse.ts';

/** All that a transform may know beyond the file. It gets facts, so that it need not name a provider. */
export interface TransformContext {
  readonly facts: readonly ProviderFacts[];
  readonly reverse: boolean;
  readonly includeTests: boolean;
}

export interface TransformResult {
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the rows whose packages the edits are about; handed to the aftermath. */
  readonly touched?: readonly string[];
  /** Why the file as a whole was left alone; the diagnostics say it too, with a position. */
  readonly skipped?: string;
  /** The file does not parse: nothing was decided. */
  readonly unparsed?: ParseProblem;
}

/** What an edit of some files does to others that were not edited, such as mocks of a module now imported elsewhere. */
export interface Aftermath {
  /** Called for every file that holds one of the transform's `mentions`. */
  readonly inspect: (source: string, path: string, touched: ReadonlySet<string>) => readonly Diagnostic[];
}

/** One row of the table of transforms. Everything in it is pure; running, writing and printing happen around it. */
export interface Transform {
  readonly name: string;
  /** One line, for `list` and `--help`. */
  readonly summary: string;
  /** True, or the reason why there is no way back. */
  readonly reversible: true | { readonly no: string };
  /** Shown by `--help`, without the command's name. */
  readonly examples: readonly { readonly args: string; readonly does: string }[];
  /** The edited code imports from our own package, so the project has to depend on it. */
  readonly addsDependency: boolean;
  /** A file whose bytes hold none of these (ASCII) is not decoded, let alone parsed: `plan` has nothing to say on it. */
  readonly mentions: (context: TransformContext) => readonly string[];
  /** `path` is relative to the project's root, posix. */
  readonly plan: (source: string, path: string, context: TransformContext) => TransformResult;
  readonly aftermath?: (context: TransformContext) => Aftermath;
}
