import type { RewritePlan } from '../../codemods/run.ts';
import type { ActionContext } from './action.ts';
import { confine } from './confine.ts';
import { defaultTransform, encodePlanId, type RewriteOptions } from './rewrite-request.ts';
import { translateErrors } from './translate-errors.ts';

export interface NamedPlan {
  /** Carries the options too. */
  readonly planId: string;
  readonly plan: RewritePlan;
}

export async function planInstrumentation(options: RewriteOptions, context: ActionContext): Promise<NamedPlan> {
  const root = await context.root();
  const paths = await Promise.all((options.paths ?? []).map(async (path) => (await confine(root, path)).path));
  const { planRewrite } = await import('../../codemods/run.ts');
  const { signal, progress } = context;
  const plan = await translateErrors(() =>
    planRewrite({
      transform: options.transform ?? defaultTransform,
      root,
      paths,
      includeTests: options.includeTests ?? false,
      reverse: options.reverse ?? false,
      ...(signal ? { signal } : {}),
      ...(progress ? { onProgress: ({ done, total }) => progress(done, total) } : {}),
    }),
  );
  return { planId: encodePlanId(plan.planId, options), plan };
}
