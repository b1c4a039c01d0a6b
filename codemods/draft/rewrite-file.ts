import type { Position } from '../lib/position.ts';
import type { TransformContext, TransformResult } from '../transforms/transform.ts';
import { closedByHeader, closedByName } from './closed-file.ts';
import { type Draft, openDraft } from './draft.ts';

const nothing: TransformResult = { edits: [], diagnostics: [] };

/**
 * Opens a file for a rewrite, unless its name or its header closes it.
 *
 * @param at what drew attention to the file; undefined when nothing did.
 */
export function rewriteFile(
  source: string,
  path: string,
  { includeTests }: TransformContext,
  at: Position | undefined,
  work: (draft: Draft) => void,
): TransformResult {
  if (!at) return nothing;
  const closed = closedByName(path, includeTests, at);
  if (closed) return { edits: [], diagnostics: [closed], skipped: closed.message };
  const draft = openDraft(source, path);
  if (!('tree' in draft)) return { ...nothing, unparsed: draft };
  const whole = closedByHeader(draft.tree);
  if (!whole) {
    work(draft);
    return draft.result();
  }
  return { edits: [], diagnostics: [whole], skipped: whole.message };
}

/** Opens a file for the way back: what was written there by us goes, wherever it stands. */
export function restoreFile(source: string, path: string, work: (draft: Draft) => void): TransformResult {
  const draft = openDraft(source, path);
  if (!('tree' in draft)) return { ...nothing, unparsed: draft };
  work(draft);
  return draft.result();
}
