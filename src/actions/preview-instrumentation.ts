import { z } from 'zod';
import { defineAction, readsOnly } from './action.ts';
import { counted } from './counted.ts';
import { planInstrumentation } from './plan-instrumentation.ts';
import { leftAlone, renderLeftAlone, reportLeftAlone } from './rewrite-report.ts';
import { rewriteAbouts, rewriteOptions } from './rewrite-request.ts';

export const previewInstrumentation = defineAction({
  name: 'preview_instrumentation',
  title: 'Preview instrumentation',
  summary: 'Diff that records the calls (or migrates from another tool), and a planId for apply_instrumentation.',
  input: rewriteOptions,
  output: z.object({
    planId: z.string(),
    files: z.array(z.object({ file: z.string(), hash: z.string(), edits: z.int(), diff: z.string() })),
    unchanged: z.int(),
    ...leftAlone,
  }),
  annotations: readsOnly,
  page: 'files',
  capped: ['diagnostics', 'skipped', 'unparsed'],
  command: {
    name: 'preview',
    abouts: rewriteAbouts,
    argument: 'paths',
    takesPaths: true,
    examples: [
      { args: '', does: 'the diff for the whole project' },
      { args: 'src', does: 'for one folder' },
      { args: '--transform wrap-clients', does: 'of another rewrite; amp-ai-codemod list has them all' },
    ],
    failed: ({ unparsed }) => unparsed.length > 0,
  },
  run: async (options, context) => {
    const { planId, plan } = await planInstrumentation(options, context);
    const files = plan.files.map(({ file, hash, edits, diff }) => ({
      file,
      hash: hash?.slice(0, 16) ?? 'new',
      edits,
      diff,
    }));
    return { planId, files, unchanged: plan.unchanged, ...reportLeftAlone(plan) };
  },
  render: ({ planId, files, unchanged, ...rest }) =>
    [
      files.length > 0 ? `planId ${planId}` : 'Nothing to rewrite.',
      `${files.length} to change, ${unchanged} unchanged`,
      ...files.map(({ file, hash, edits, diff }) => `# ${file} (${hash}, ${counted(edits, 'edit')})\n${diff}`),
      ...renderLeftAlone(rest),
    ].join('\n'),
});
