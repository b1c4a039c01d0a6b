import { z } from 'zod';
import { defineAction } from './action.ts';
import { ActionError } from './action-error.ts';
import { planInstrumentation } from './plan-instrumentation.ts';
import { leftAlone, renderLeftAlone, reportLeftAlone } from './rewrite-report.ts';
import { decodePlanId, type RewriteOptions, rewriteAbouts, rewriteOptions } from './rewrite-request.ts';
import { translateErrors } from './translate-errors.ts';

type Input = RewriteOptions & { planId?: string | undefined };

/** A plan says what it is for; options beside it would be a second opinion. */
function optionsOf({ planId, ...options }: Input): RewriteOptions {
  const named = Object.keys(options).filter((key) => Reflect.get(options, key) !== undefined);
  if (planId !== undefined) {
    if (named.length === 0) return decodePlanId(planId);
    throw new ActionError(
      'INVALID_ARGUMENT',
      `Both planId and ${named.join(', ')} were given.`,
      'A planId carries its own options: pass it alone, or leave it out.',
    );
  }
  if (options.paths?.length) return options;
  throw new ActionError(
    'INVALID_ARGUMENT',
    'Neither planId nor paths were given.',
    'Call preview_instrumentation and pass its planId, or name the files and folders to rewrite.',
  );
}

export const applyInstrumentation = defineAction({
  name: 'apply_instrumentation',
  title: 'Apply instrumentation',
  summary: 'Writes what preview_instrumentation showed. Refuses if the project changed since.',
  input: rewriteOptions.extend({
    planId: z.string().optional(),
    force: z.boolean().describe('also files with uncommitted changes').optional(),
  }),
  output: z.object({
    written: z.array(z.string()),
    movedOn: z.array(z.string()),
    failed: z.array(z.object({ file: z.string(), message: z.string() })),
    ...leftAlone,
  }),
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  capped: ['written', 'movedOn', 'failed', 'diagnostics', 'skipped', 'unparsed'],
  command: {
    name: 'apply',
    abouts: { ...rewriteAbouts, planId: 'exactly what was previewed under it' },
    argument: 'paths',
    takesPaths: true,
    // An agent sees what it writes first.
    ownInputs: ['paths', 'transform', 'includeTests', 'reverse'],
    examples: [
      { args: '--plan-id <id>', does: 'exactly what was previewed' },
      { args: 'src', does: 'one folder, without a preview' },
    ],
    failed: ({ movedOn, failed, unparsed }) => movedOn.length + failed.length + unparsed.length > 0,
  },
  run: async ({ force = false, ...input }, context) => {
    const { planId, plan } = await planInstrumentation(optionsOf(input), context);
    if (input.planId !== undefined && input.planId !== planId) {
      throw new ActionError(
        'STALE_PLAN',
        `The project is not what plan ${input.planId.slice(0, 32)} was made from. Nothing was written.`,
        'Call preview_instrumentation again and apply the new planId.',
      );
    }
    const { applyRewrite } = await import('../../codemods/run.ts');
    const { written, movedOn, failed } = await translateErrors(() => applyRewrite(plan, { force }));
    return {
      written: [...written],
      movedOn: [...movedOn],
      failed: failed.map(({ file, message }) => ({ file, message })),
      ...reportLeftAlone(plan),
    };
  },
  render: ({ written, movedOn, failed, ...rest }) =>
    [
      `${written.length} written`,
      ...written.map((file) => `written: ${file}`),
      ...movedOn.map((file) => `not written, changed meanwhile: ${file}`),
      ...failed.map(({ file, message }) => `not written: ${file} ${message}`),
      ...renderLeftAlone(rest),
    ].join('\n'),
});
