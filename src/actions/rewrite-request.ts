import { z } from 'zod';
import { transformNames } from '../../codemods/generated/transform-names.ts';
import { ActionError } from './action-error.ts';

type TransformName = (typeof transformNames)[number];

/** All that can be done for an app in one go. */
export const defaultTransform: TransformName = 'instrument';

/** What a rewrite is asked to do. It travels in the plan's id, so that applying needs nothing but the id. */
export const rewriteOptions = z.strictObject({
  transform: z.enum(transformNames).describe(`default: ${defaultTransform}`).optional(),
  paths: z.array(z.string()).optional(),
  includeTests: z.boolean().optional(),
  reverse: z.boolean().optional(),
});

/** What help says of them; a tool's caller reads names. */
export const rewriteAbouts = {
  paths: 'files or folders (default: the project)',
  includeTests: 'test files too',
  reverse: 'take the change back',
};

export type RewriteOptions = z.infer<typeof rewriteOptions>;

/** `<hash of the plan>` for the whole project, else `<hash>.<options in base64url>`. */
export function encodePlanId(hash: string, { paths = [], transform, ...flags }: RewriteOptions): string {
  const isWhole = paths.length === 0 || paths.includes('.');
  const options = {
    ...flags,
    ...(isWhole ? {} : { paths }),
    ...(transform === defaultTransform ? {} : { transform }),
  };
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  if (given.length === 0) return hash;
  return `${hash}.${Buffer.from(JSON.stringify(Object.fromEntries(given))).toString('base64url')}`;
}

/** The options that a plan was made with. */
export function decodePlanId(planId: string): RewriteOptions {
  const [hash, options] = planId.split('.', 2);
  if (hash && /^[0-9a-f]+$/.test(hash)) {
    if (options === undefined) return {};
    try {
      return rewriteOptions.parse(JSON.parse(Buffer.from(options, 'base64url').toString()));
    } catch {
      // Told below, together with ids of another form.
    }
  }
  throw new ActionError(
    'INVALID_ARGUMENT',
    `${JSON.stringify(planId.slice(0, 80))} is not the id of a plan.`,
    'Call preview_instrumentation and pass its planId unchanged.',
  );
}
