import type { Finding } from '../../src/analyze/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { nodesAt } from '../draft/node-at.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { asScanningJscodeshift } from '../lib/as-scanning-jscodeshift.ts';
import { ownPackage } from '../lib/own-package.ts';
import { findingsOf } from './findings-of.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';
import { propertyOf, unwrapTools, wrapTool } from './wrap-tools/wrap-tool.ts';

/** Wraps the functions of a file that a client's own loop runs as tools. */
export function draftTools(draft: Draft, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const property = nodesAt(draft, finding)
      .map((node) => propertyOf(draft, node))
      .find((found) => found !== undefined);
    if (property) wrapTool(draft, property);
    else {
      const { line, column, fix } = finding;
      draft.tell({ severity: 'action', code: 'tool-out-of-reach', message: fix, line, column });
    }
  }
}

function wrapTools(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) return restoreFile(source, path, unwrapTools);
  const findings = findingsOf(path, 'plain-tool', context);
  return rewriteFile(source, path, context, findings[0], (draft) => draftTools(draft, findings));
}

export const wrapToolsTransform: Transform = {
  name: 'wrap-tools',
  summary: 'put tool() around the functions that a client runs as tools',
  reversible: true,
  examples: [
    { args: 'src', does: 'wrap the tool functions below src' },
    { args: 'src --reverse', does: 'take every tool() of a tool away again' },
  ],
  addsDependency: true,
  needsScan: true,
  // Which functions are tools of a client is the scan's to say: the client may be made in another file.
  mentions: ({ reverse }) => [reverse ? ownPackage : ''],
  plan: wrapTools,
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asScanningJscodeshift(wrapToolsTransform, allFacts);
