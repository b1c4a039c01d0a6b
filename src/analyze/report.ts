import type { OperationKind } from '../providers/facts.ts';

/** How a call site came to be recorded. */
export type WayIn = 'drop-in' | 'wrap' | 'patch' | 'register';

/** `high`: one client, traced to its package. `medium`: one of several possible values. `low`: through code we cannot read. */
export type Confidence = 'high' | 'medium' | 'low';

/** An expression that sends a request to a model. */
export interface Site {
  /** Posix path, relative to the root. */
  readonly file: string;
  /** 1-based position of the method's name; of the function's name when a bound method is called by itself. */
  readonly line: number;
  readonly column: number;
  readonly provider: string;
  readonly api: string;
  readonly kind: OperationKind;
  readonly status: 'instrumented' | 'uninstrumented';
  readonly via: WayIn | null;
  readonly confidence: Confidence;
  /** How the client was traced, in a few words. */
  readonly how: string;
  readonly snippet: string;
  readonly inTest: boolean;
  /** In code that a program wrote. Such sites do not count in the coverage. */
  readonly isGenerated?: boolean;
  /** File whose import of the SDK makes the client, when it lies in this project. */
  readonly importedIn: string | null;
}

export interface Unparsed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** Sites outside of tests. `percent` is 100 when there is nothing to cover. */
export interface Coverage {
  readonly total: number;
  readonly instrumented: number;
  readonly percent: number;
}

/** `syntax`: traced through the module graph alone. `types`: confirmed by a type checker. */
export type Depth = 'syntax' | 'types';

export interface ScanReport {
  readonly root: string;
  readonly depth: Depth;
  readonly files: {
    readonly scanned: number;
    readonly candidates: number;
    readonly unparsed: readonly Unparsed[];
    readonly skipped: readonly Skipped[];
  };
  readonly sites: readonly Site[];
  readonly coverage: Coverage;
}

/** What is wrong at one place and the shortest way to mend it. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

export interface FileReport {
  readonly file: string;
  readonly depth: Depth;
  readonly sites: readonly Site[];
  readonly findings: readonly Finding[];
  readonly unparsed?: Unparsed;
  readonly skipped?: Skipped;
}
