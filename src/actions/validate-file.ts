import { z } from 'zod';
import type { FileReport } from '../analyze/index.ts';
import { type ActionContext, defineAction, readsOnly } from './action.ts';
import { ActionError } from './action-error.ts';
import { confine } from './confine.ts';
import { counted } from './counted.ts';
import { findingReport, renderFinding, renderSite, reportFinding, reportSite, siteReport } from './site-report.ts';
import { translateErrors } from './translate-errors.ts';

const input = z.strictObject({
  file: z.string().describe('path').optional(),
  source: z.string().max(400_000).describe('code not on disk; needs filename').optional(),
  filename: z.string().optional(),
});

async function validate(
  { file, source, filename }: z.infer<typeof input>,
  context: ActionContext,
): Promise<FileReport> {
  if (file !== undefined && source === undefined) {
    const root = await context.root();
    const { path, isFolder } = await confine(root, file);
    if (isFolder) {
      throw new ActionError('NOT_A_FILE', `${JSON.stringify(file)} is a folder.`, 'Call scan_project with it as path.');
    }
    const { validateFile: analyze } = await import('../analyze/index.ts');
    return translateErrors(() => analyze({ root, file: path, signal: context.signal }));
  }
  if (source !== undefined && file === undefined) {
    if (!filename) {
      throw new ActionError(
        'INVALID_ARGUMENT',
        'source was given without filename.',
        'Add a filename: its extension says how to parse.',
      );
    }
    const { validateFile: analyze } = await import('../analyze/index.ts');
    // In a project the source stands for that file; it can be judged without one, by its own imports.
    const root = await context.root().catch(() => undefined);
    return translateErrors(() => analyze({ source, filename, root, signal: context.signal }));
  }
  const received = file === undefined ? 'Neither file nor source was' : 'Both file and source were';
  throw new ActionError('INVALID_ARGUMENT', `${received} given.`, 'Pass file, or source and filename.');
}

export const validateFile = defineAction({
  name: 'validate_file',
  title: 'Validate file',
  summary: 'LLM call sites of one file and what to do about each that is not recorded. Pass a path after every edit.',
  input,
  output: z.object({
    file: z.string(),
    sites: z.array(siteReport),
    findings: z.array(findingReport),
    unparsed: z.object({ line: z.int(), column: z.int(), message: z.string() }).optional(),
    skipped: z.string().optional(),
  }),
  annotations: readsOnly,
  page: 'findings',
  capped: ['sites'],
  command: {
    name: 'validate',
    abouts: { filename: 'what the code of `source` would be called' },
    argument: 'file',
    takesPaths: true,
    examples: [{ args: 'src/chat.ts', does: 'exit code 1 when a call is not recorded or the file does not parse' }],
    badNews: 'a call is not recorded, or there is another warning, or the file does not parse',
    failed: ({ findings, unparsed }) =>
      findings.some(({ severity }) => severity === 'warning') || unparsed !== undefined,
  },
  run: async (given, context) => {
    const { file, sites, findings, unparsed, skipped } = await validate(given, context);
    return {
      file,
      sites: sites.map((site) => reportSite(site)),
      ...(skipped ? { skipped: skipped.reason } : {}),
      findings: findings.map(reportFinding),
      ...(unparsed ? { unparsed: { line: unparsed.line, column: unparsed.column, message: unparsed.message } } : {}),
    };
  },
  render: ({ file, sites, findings, unparsed, skipped }) =>
    unparsed
      ? `${file}:${unparsed.line}:${unparsed.column} does not parse: ${unparsed.message}`
      : [
          `${file}: ${counted(sites.length, 'call site')}, ${counted(findings.length, 'finding')}`,
          ...(skipped ? [`not read: ${skipped}`] : []),
          ...sites.map(renderSite),
          ...findings.map((finding) => renderFinding(file, finding)),
        ].join('\n'),
});
