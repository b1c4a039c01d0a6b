import { adviceFor } from '../advice.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import { apiOf } from '../project/operation-table.ts';
import { type Site, statusOf, type Via } from '../report.ts';
import type { TypeAnswer } from './type-checker.ts';
import type { TypeQuestion } from './type-question.ts';
import { type TypedCall, type Verdict, verdictOf } from './verdict.ts';

export interface Settled {
  readonly sites: readonly Site[];
  readonly confirmed: number;
  readonly added: number;
  readonly refuted: number;
}

export interface Settling {
  readonly entryPoint: (specifier: string) => EntryPoint | null;
  /** How clients of a row come into the project, where all of its imports agree. */
  readonly importedVia: (row: string) => Via | null;
  /** Files with a syntax error: nothing in them is certain. */
  readonly recovered: ReadonlySet<string>;
}

/** Confirms, adds and removes sites by what types say. Whatever types do not know stays as the flow left it. */
export function settleSites(
  sites: readonly Site[],
  asked: readonly { readonly question: TypeQuestion; readonly answers: readonly TypeAnswer[] }[],
  settling: Settling,
): Settled {
  const byPlace = new Map(sites.map((site) => [keyOf(site), site]));
  let [confirmed, added, refuted] = [0, 0, 0];
  for (const { question, answers } of asked) {
    const key = keyOf(question.place);
    const site = byPlace.get(key);
    const verdict = verdictOf(question, answers, settling.entryPoint);
    if (!site) {
      if (verdict.kind !== 'calls' || !verdict.calls[0]) continue;
      byPlace.set(key, addedSite(question, verdict.calls[0], settling));
      added += 1;
    } else if (isRefuted(site, verdict)) {
      byPlace.delete(key);
      refuted += 1;
    } else if (isConfirmed(site, verdict) && !settling.recovered.has(site.file)) {
      byPlace.set(key, { ...site, confidence: 'high', how: `${site.how}, confirmed by TypeScript` });
      confirmed += 1;
    }
  }
  return { sites: [...byPlace.values()].sort(inOrder), confirmed, added, refuted };
}

function isConfirmed({ provider, api }: Site, verdict: Verdict): boolean {
  if (verdict.kind !== 'calls' || !verdict.isWhole) return false;
  return verdict.calls.every(({ member }) => member.row.id === provider && apiOf(member.path) === api);
}

/**
 * An interface of the project's own refutes nothing, since a client of an SDK may stand behind it; a class does, and so
 * does whatever another package declares, where the flow itself was in doubt.
 */
function isRefuted({ confidence }: Site, verdict: Verdict): boolean {
  if (verdict.kind === 'other command') return true;
  if (verdict.kind !== 'foreign' || confidence === 'high') return false;
  return verdict.isNominal || (confidence === 'low' && verdict.isInstalled);
}

function addedSite({ place, patched, around }: TypeQuestion, call: TypedCall, { importedVia }: Settling): Site {
  const { row, path } = call.member;
  const via = patched[row.id] ?? importedVia(row.id) ?? around;
  const site: Site = {
    ...place,
    provider: row.id,
    api: apiOf(path),
    kind: call.kind,
    status: statusOf(via),
    via,
    // A type says what a client is, and not who has wrapped it on the way.
    confidence: 'medium',
    how: `typed ${call.type} by TypeScript`,
    importedIn: null,
  };
  const advice = site.status === 'instrumented' ? null : adviceFor(site);
  return advice === null ? site : { ...site, advice };
}

function keyOf({ file, line, column }: Pick<Site, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`;
}

function inOrder(a: Site, b: Site): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
