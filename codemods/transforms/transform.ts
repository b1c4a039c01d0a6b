import type { ScanReport } from '../../src/analyze/index.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Edit } from '../lib/edit.ts';
import type { ParseProblem } from '../lib/parse.ts';

/** All that a transform may know beyond the file. It gets facts, so that it need not name a provider. */
export interface TransformContext {
  readonly facts: readonly ProviderFacts[];
  readonly reverse: boolean;
  readonly includeTests: boolean;
  /** What the analyser knows of the project; there for a transform that `needsScan`. */
  readonly scan?: ScanReport;
}

export interface TransformResult {
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the rows whose packages the edits are about; handed to the aftermath. */
  readonly touched?: readonly string[];
  /** The edits put plain text into string literals, so that what parsed before does so after. Default: no. */
  readonly insideLiterals?: boolean;
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

/** The project as it is, for what no single file says. Paths are relative to its root, posix. */
export interface ProjectFiles {
  /** Source files that git does not ignore. */
  readonly list: readonly string[];
  /** `null` when there is none, or none that can be read as text. */
  readonly read: (file: string) => string | null;
}

/** A file that is made, changed or removed as a whole: a manifest, or one that is not there yet. */
export interface OtherFile {
  readonly file: string;
  /** `null`: there is none. */
  readonly before: string | null;
  /** `null`: it goes. */
  readonly after: string | null;
}

export interface OtherFiles {
  readonly files: readonly OtherFile[];
  readonly diagnostics: readonly (Diagnostic & { readonly file: string })[];
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
  /** Worked out once a run, before any file is planned. */
  readonly needsScan?: boolean;
  /** What else has to change, once a run and beside what `plan` says of each source file. */
  readonly otherFiles?: (project: ProjectFiles, context: TransformContext) => OtherFiles;
  readonly aftermath?: (context: TransformContext) => Aftermath;
}
