import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { unwrapHandlers } from '../draft/unwrap-handlers.ts';
import { asScanningJscodeshift } from '../lib/as-scanning-jscodeshift.ts';
import { ownPackage } from '../lib/own-package.ts';
import { hookFiles } from './add-bootstrap/hook-file.ts';
import { removeStart } from './add-bootstrap/start-in-file.ts';
import { draftStart, mayStart } from './add-bootstrap.ts';
import { functionEntry, nextEntry } from './add-flush/flush-wish.ts';
import { draftHandlers } from './add-flush.ts';
import { unmountApps } from './add-sessions/unmount-apps.ts';
import { webFrameworks } from './add-sessions/web-frameworks.ts';
import { draftMounts } from './add-sessions.ts';
import { findingsOf } from './findings-of.ts';
import { handlerWishes } from './instrument/handler-wishes.ts';
import { swapImportsTransform } from './swap-imports.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';
import { unwrapAll } from './wrap-clients/wrap-expression.ts';
import { draftWraps, openSites } from './wrap-clients.ts';
import { unwrapTools } from './wrap-tools/wrap-tool.ts';
import { draftTools } from './wrap-tools.ts';

/** Calls of a model that the app itself makes: without any there is nothing to instrument. */
function asksModels({ scan }: TransformContext): boolean {
  return scan?.sites.some(({ inTest, isGenerated }) => !inTest && !isGenerated) ?? false;
}

function undo(source: string, path: string, context: TransformContext): TransformResult {
  return restoreFile(source, path, (draft) => {
    draft.take(swapImportsTransform.plan(source, path, context));
    unwrapAll(draft);
    unwrapTools(draft);
    for (const from of [nextEntry, functionEntry]) unwrapHandlers(draft, from);
    for (const framework of webFrameworks) unmountApps(draft, framework);
    removeStart(draft);
  });
}

function instrument(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) return undo(source, path, context);
  const swapped = swapImportsTransform.plan(source, path, context);
  if (!asksModels(context)) return swapped;
  const sites = openSites(path, context);
  const tools = findingsOf(path, 'plain-tool', context);
  const unflushed = findingsOf(path, 'no-flush', context);
  const isServer = webFrameworks.some(({ module }) => source.includes(module)) || /\bapp\/.*route\.[jt]sx?$/.test(path);
  const mayConcern = sites.length + tools.length + unflushed.length + swapped.edits.length > 0;
  if (!mayConcern && !isServer && !mayStart(source, path)) return swapped;
  const work = (draft: Draft) => {
    draft.take(swapped);
    draftWraps(draft, sites, context, () => {});
    draftTools(draft, tools);
    draftMounts(draft);
    draftHandlers(draft, handlerWishes(draft, unflushed, context));
    if (mayStart(source, path)) draftStart(draft);
  };
  const result = rewriteFile(source, path, context, { line: 1, column: 1 }, work);
  // A file that is closed to us, or that does not parse in full, is told of by what looked at its imports.
  return result.skipped === undefined && !result.unparsed ? result : swapped;
}

export const instrumentTransform: Transform = {
  name: 'instrument',
  summary: 'all of it in one run: swapped imports, wrapped clients and tools, sessions, delivery and the start',
  reversible: true,
  examples: [
    { args: '--dry --diff', does: 'show what instrumenting the project would change' },
    { args: '', does: 'instrument the project' },
    { args: '--reverse', does: 'take all of it back' },
  ],
  addsDependency: true,
  needsScan: 'as-if-recorded',
  // Which files have calls of a model is the scan's to say.
  mentions: ({ reverse }) => [reverse ? ownPackage : ''],
  plan: instrument,
  otherFiles: (project, context) => {
    const isWanted = context.reverse || asksModels(context);
    return { files: isWanted ? hookFiles(project, context.reverse) : [], diagnostics: [] };
  },
  ...(swapImportsTransform.aftermath && { aftermath: swapImportsTransform.aftermath }),
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asScanningJscodeshift(instrumentTransform, allFacts);
