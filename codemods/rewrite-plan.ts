import { createHash } from 'node:crypto';
import type { FileDiagnostic } from './lib/diagnostic.ts';
import type { SkippedFile } from './lib/discover.ts';
import type { InstallCommand } from './lib/install-command.ts';
import type { ParseProblem } from './lib/parse.ts';

export interface PlannedFile {
  /** Relative to the root, posix. */
  readonly file: string;
  /** SHA-256 of the bytes that the plan was made from, in hex; `null` for a file that is made. */
  readonly hash: string | null;
  readonly edits: number;
  /** Unified, as `git apply` takes it. */
  readonly diff: string;
  /** `null` for a file that is removed. */
  readonly after: string | null;
}

/** What a rewrite would do. It is plain data: it can be shown, stored, and applied later. */
export interface RewritePlan {
  /** Hash of all the rest: the same project and options give the same id. */
  readonly planId: string;
  readonly transform: string;
  readonly root: string;
  readonly reverse: boolean;
  readonly files: readonly PlannedFile[];
  /** Files that were looked at and stay as they are. */
  readonly unchanged: number;
  readonly skipped: readonly SkippedFile[];
  readonly diagnostics: readonly FileDiagnostic[];
  /** What has to be run for the rewritten imports to be found; empty when the manifests name the package already. */
  readonly installs: readonly InstallCommand[];
  readonly unparsed: readonly ({ readonly file: string } & ParseProblem)[];
}

export function withPlanId(plan: Omit<RewritePlan, 'planId'>): RewritePlan {
  const planId = createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 32);
  return { planId, ...plan };
}
