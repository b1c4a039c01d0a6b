import type { File } from '@babel/types';
import { closedByHeader } from '../../draft/closed-file.ts';
import { layoutOf } from '../../draft/layout.ts';
import { analyzeScopes } from '../../lib/analyze-scopes.ts';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import type { Edit } from '../../lib/edit.ts';
import { parse } from '../../lib/parse.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import { unreadFile } from '../../transforms/swap-imports/unread-file.ts';
import type { TransformContext, TransformResult } from '../../transforms/transform.ts';
import type { Migration } from '../migration.ts';
import { decidePlaces } from './decide-places.ts';
import { handWritten } from './hand-written.ts';
import { leftUnused } from './left-unused.ts';
import { mentionsOf } from './mentions.ts';
import { methodCalls } from './method-calls.ts';
import { diagnose, type MigratedFile, type Moved } from './migrated-file.ts';
import { OwnNames } from './own-names.ts';
import { parentsIn } from './parents.ts';
import { perCallOptions } from './per-call.ts';
import { placesIn } from './places.ts';
import { plainGateway } from './plain-gateway.ts';

import { rewriteImports } from './rewrite-imports.ts';

function fileOf(tree: File, source: string, path: string, row: Migration, { facts }: TransformContext): MigratedFile {
  const scopes = analyzeScopes(tree);
  return { source, tree, scopes, parentOf: parentsIn(tree), layout: layoutOf(source, path, tree), row, facts };
}

const overlap = (edits: readonly Edit[]): boolean => {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ start }, at) => start < (ordered[at - 1]?.end ?? 0));
};

/** The same edit can come from two uses that need it. */
function distinct(edits: readonly Edit[]): Edit[] {
  const seen = new Map(
    edits.filter(({ start, end }) => start !== end).map((edit) => [`${edit.start} ${edit.end}`, edit]),
  );
  return [...edits.filter(({ start, end }) => start === end), ...seen.values()];
}

function decide(file: MigratedFile): { edits: Edit[]; diagnostics: Diagnostic[] } {
  const found = placesIn(file.tree, file.row, file);
  const places = found.flatMap((one) => ('place' in one ? [one.place] : []));
  const decided = decidePlaces(places, file);
  const others: Moved[] = [
    ...perCallOptions(file, found.length > 0),
    ...plainGateway(file),
    ...(decided.isHeld ? [] : methodCalls(file, found.length > 0)),
    ...handWritten(file),
  ];
  const goneNodes = new Set<SyntaxNode>(decided.goneIdentifiers);
  const names = new OwnNames(file.tree, file.scopes, (identifier) => goneNodes.has(identifier));
  const moved = [...decided.moved, ...others];
  const edits = moved.flatMap(({ make }) => make(names));
  // Imports first: at one place, what is made with them comes behind them.
  const all = distinct([...rewriteImports(decided.fates, names, file), ...edits]);
  const unhandled = found.flatMap((one) => {
    if (!('unhandled' in one)) return [];
    const message = `'${one.specifier}' is loaded in a way that is not rewritten: move what comes from it by hand`;
    return [diagnose('action', 'unhandled-link', message, one.unhandled)];
  });
  const told = moved.flatMap((one) => one.diagnostics);
  const unused = leftUnused(all, file, (identifier) => goneNodes.has(identifier));
  const diagnostics = [...unhandled, ...decided.diagnostics, ...told, ...unused];
  return { edits: all, diagnostics };
}

const byPlace = (a: Diagnostic, b: Diagnostic) => a.line - b.line || a.column - b.column;

/** What becomes of one file under a row: pure, like every plan. */
export function migrate(row: Migration, source: string, path: string, context: TransformContext): TransformResult {
  const mention = Math.min(...mentionsOf(row).flatMap((text) => (source.includes(text) ? [source.indexOf(text)] : [])));
  if (!Number.isFinite(mention)) return { edits: [], diagnostics: [] };
  const unread = unreadFile(source, path, mention, context.includeTests);
  if (unread) return { edits: [], diagnostics: [unread], skipped: unread.message };
  const parsed = parse(source, path);
  if (!parsed.ok) return { edits: [], diagnostics: [], unparsed: parsed.problem };
  const [problem] = parsed.recovered;
  // A recovered tree is good for edits of imports; here calls are moved as well.
  if (problem) return { edits: [], diagnostics: [], unparsed: problem };
  const file = fileOf(parsed.tree, source, path, row, context);
  const { edits, diagnostics } = decide(file);
  if (edits.length + diagnostics.length === 0) return { edits, diagnostics };
  const foreign = closedByHeader(parsed.tree);
  if (foreign) return { edits: [], diagnostics: [foreign], skipped: foreign.message };
  if (overlap(edits)) {
    const message = `calls of ${row.label} stand inside of each other here: move the inner ones by hand, then run again`;
    return { edits: [], diagnostics: [diagnose('action', 'nested-calls', message, parsed.tree.program)] };
  }
  return { edits, diagnostics: [...diagnostics].sort(byPlace) };
}
