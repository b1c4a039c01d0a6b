import { transforms as rows } from './transforms/index.ts';

export { type ApplyOptions, type ApplyResult, applyRewrite } from './apply.ts';
export { CodemodError, type CodemodErrorCode, isCodemodError } from './lib/codemod-error.ts';
export type { FileDiagnostic, Severity } from './lib/diagnostic.ts';
export type { PlannedFile, RewritePlan } from './rewrite-plan.ts';
export { type PlanRequest, planRewrite } from './run.ts';

export interface TransformInfo {
  /** What `planRewrite` takes as `transform`. */
  readonly name: string;
  /** One line on what it does. */
  readonly summary: string;
  /** Whether `planRewrite` takes `reverse` for it, or why not. */
  readonly reversible: true | { readonly no: string };
}

/**
 * Every transform, in the order in which it is listed by `amp-ai-codemod list`.
 *
 * @example
 * ```ts
 * import { applyRewrite, planRewrite } from 'amplitude-ai/codemods';
 *
 * const plan = await planRewrite({ transform: 'swap-imports', root: process.cwd(), paths: ['src'] });
 * for (const { file, diff } of plan.files) console.log(file, diff);
 * const { written, movedOn } = await applyRewrite(plan);
 * console.log(`${written.length} written, ${movedOn.length} changed in the meantime`);
 * ```
 */
export const transforms: readonly TransformInfo[] = rows.map(({ name, summary, reversible }) => ({
  name,
  summary,
  reversible,
}));
