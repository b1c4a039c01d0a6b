import type { Finding } from '../../src/analyze/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { handlerAt } from '../draft/handler-at.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { unwrapHandlers } from '../draft/unwrap-handlers.ts';
import { type Handler, type HandlerWish, wrapHandler } from '../draft/wrap-handler.ts';
import { asScanningJscodeshift } from '../lib/as-scanning-jscodeshift.ts';
import { ownPackage } from '../lib/own-package.ts';
import { flushWish, functionEntry, nextEntry } from './add-flush/flush-wish.ts';
import { findingsOf } from './findings-of.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';

/** Handlers that may be frozen before their events are sent, each with what it is to be wrapped in. */
export function flushWishes(draft: Draft, findings: readonly Finding[]): Map<Handler, HandlerWish> {
  const wishes = new Map<Handler, HandlerWish>();
  for (const finding of findings) {
    const handler = handlerAt(draft, finding);
    if (handler) wishes.set(handler, flushWish(draft));
    else {
      const { line, column, fix } = finding;
      const message = `the handler cannot be wrapped where it stands. ${fix}`;
      draft.tell({ severity: 'action', code: 'handler-out-of-reach', message, line, column });
    }
  }
  return wishes;
}

/** Wraps handlers, and says of which it could not. */
export function draftHandlers(draft: Draft, wishes: ReadonlyMap<Handler, HandlerWish>): void {
  for (const [handler, wish] of wishes) {
    const why = wrapHandler(draft, handler, wish);
    if (why === undefined) continue;
    const message = `${why}, so that it cannot be wrapped in place: export withAmplitude(handler) of ${wish.from}`;
    draft.say('action', 'handler-not-wrapped', message, handler);
  }
}

function addFlush(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) {
    return restoreFile(source, path, (draft) => {
      for (const from of [nextEntry, functionEntry]) unwrapHandlers(draft, from);
    });
  }
  const findings = findingsOf(path, 'no-flush', context);
  return rewriteFile(source, path, context, findings[0], (draft) => {
    draftHandlers(draft, flushWishes(draft, findings));
  });
}

export const addFlushTransform: Transform = {
  name: 'add-flush',
  summary: 'wrap handlers of serverless functions, so that events are delivered before they freeze',
  reversible: true,
  examples: [
    { args: 'src', does: 'wrap the handlers below src that ask a model and deliver nothing' },
    { args: 'src --reverse', does: 'take the wrappers away again' },
  ],
  addsDependency: true,
  needsScan: true,
  // Which handlers lead to a call of a model is the scan's to say: that call may be in another file.
  mentions: ({ reverse }) => [reverse ? ownPackage : ''],
  plan: addFlush,
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asScanningJscodeshift(addFlushTransform, allFacts);
