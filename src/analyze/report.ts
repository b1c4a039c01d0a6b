import type { OperationKind } from '../providers/facts.ts';
import type { RuleId } from './findings/rules.ts';

/** How a call site came to be recorded by our package. */
const waysIn = ['drop-in', 'wrap', 'patch', 'register', 'patch-fetch', 'callback', 'middleware', 'telemetry'] as const;
export type WayIn = (typeof waysIn)[number];

/** A way in of ours, or the id of another tool that records the call. */
// Ids of tools are rows of a table, so the type says `string`; the union with nothing of it keeps the ways in listed.
export type Via = WayIn | (string & {});

export function isWayIn(via: Via): via is WayIn {
  return waysIn.some((way) => way === via);
}

export function statusOf(via: Via | null): SiteStatus {
  if (via === null) return 'uninstrumented';
  return isWayIn(via) ? 'instrumented' : 'other-tool';
}

/** `high`: one client, traced to its package. `medium`: one of several possible values. `low`: through code we cannot read. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * `instrumented`: recorded by us. `other-tool`: recorded by the tool that `via` names, and not by us.
 * `uninstrumented`: recorded by nobody that we know.
 */
export type SiteStatus = 'instrumented' | 'uninstrumented' | 'other-tool';

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
  readonly status: SiteStatus;
  readonly via: Via | null;
  readonly confidence: Confidence;
  /** How the client was traced, in a few words. */
  readonly how: string;
  readonly snippet: string;
  /** Names of the functions and classes around it, outermost first: `Bot.answer`. Empty at the top of a file. */
  readonly within: string;
  readonly inTest: boolean;
  /** What to do about it, where the table of its SDK has a way of its own. */
  readonly advice?: string;
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

/** What a type checker was asked, and what came of it. */
export interface TypesReport {
  /** Name and version of the checker; `null` where there was nothing to ask, or nobody. */
  readonly checker: string | null;
  readonly asked: number;
  /** Of these, how many had a type. */
  readonly answered: number;
  readonly confirmed: number;
  readonly added: number;
  readonly refuted: number;
}

/** `syntax`: traced through the module graph alone. `types`: confirmed by a type checker. */
export type Depth = 'syntax' | 'types';

export interface ScanReport {
  readonly root: string;
  readonly depth: Depth;
  /** Of scans that looked for types and found the declarations of an SDK. */
  readonly types?: TypesReport;
  readonly files: {
    readonly scanned: number;
    readonly candidates: number;
    readonly unparsed: readonly Unparsed[];
    readonly skipped: readonly Skipped[];
  };
  readonly sites: readonly Site[];
  readonly coverage: Coverage;
  /** What is missing beside the calls that are recorded, cut to what a reader can use. */
  readonly findings: readonly Finding[];
  /** All of them, for what counts and compares. */
  readonly allFindings: readonly Finding[];
}

export type Severity = 'warning' | 'note';

/** What is wrong at one place and the shortest way to mend it. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Posix path, relative to the root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** As of a site. */
  readonly within: string;
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
