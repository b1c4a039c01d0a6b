import type { Site } from '../../src/analyze/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { nodesAt } from '../draft/node-at.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { asScanningJscodeshift } from '../lib/as-scanning-jscodeshift.ts';
import { dropinFacts } from '../lib/dropin-facts.ts';
import { ownPackage } from '../lib/own-package.ts';
import type { SyntaxNode } from '../lib/syntax.ts';
import { swapImportsTransform } from './swap-imports.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';
import { callAt, clientOf } from './wrap-clients/client-of.ts';
import { bare } from './wrap-clients/property-name.ts';
import { mayBeMissing, whereMade } from './wrap-clients/where-made.ts';
import { isWrapped, unwrapAll, wrapExpression } from './wrap-clients/wrap-expression.ts';

/** The calls of a file that nobody records, and that are ours to look at. */
export function openSites(path: string, { scan, includeTests }: TransformContext): Site[] {
  const here = scan?.sites.filter(({ file, status }) => file === path && status === 'uninstrumented') ?? [];
  return here.filter(({ inTest, isGenerated }) => (includeTests || !inTest) && !isGenerated);
}

/** Whether the drop-in gets the call once imports are swapped. */
function isReachedBySwap({ source, path }: Draft, { importedIn }: Site, context: TransformContext): boolean {
  if (importedIn === null) return false;
  // Of another file only that file's own text could tell.
  return importedIn !== path || swapImportsTransform.plan(source, path, context).edits.length > 0;
}

function says(draft: Draft, severity: 'info' | 'warning' | 'action', code: string, message: string, site: Site): void {
  draft.tell({ severity, code, message, line: site.line, column: site.column });
}

function wrapClientOf(draft: Draft, site: Site, done: Set<SyntaxNode>): void {
  const call = nodesAt(draft, site)
    .map((node) => callAt(draft, node))
    .find((found) => found !== undefined);
  const client = call && clientOf(draft, site, call);
  if (!client) {
    const message = `the client of ${site.api} cannot be told apart here: give it wrap(client) where it is made`;
    says(draft, 'action', 'client-out-of-reach', message, site);
    return;
  }
  const places = whereMade(draft, client);
  const parent = draft.parentOf(client);
  const isOptional = parent?.type === 'OptionalMemberExpression' && parent.optional && parent.object === client;
  const isVague = places.some(mayBeMissing) || (isOptional && places.includes(client));
  if (isVague) {
    const message = `the client of ${site.api} may be missing, and wrap() takes none that is: wrap it where it is known`;
    says(draft, 'action', 'client-may-be-missing', message, site);
    return;
  }
  for (const place of places) {
    if (done.has(place) || isWrapped(draft, bare(place))) continue;
    done.add(place);
    wrapExpression(draft, place);
  }
}

/** Puts `wrap()` around the clients of a file that a swapped import does not reach; `tell` says of the others. */
export function draftWraps(
  draft: Draft,
  sites: readonly Site[],
  context: TransformContext,
  tell: (site: Site) => void,
): void {
  const done = new Set<SyntaxNode>();
  for (const site of sites) {
    const facts = dropinFacts.find(({ id }) => id === site.provider);
    const isFunction = facts?.functions?.some(({ name }) => name === site.api);
    if (site.advice !== undefined || !facts) {
      says(draft, 'warning', 'another-way', site.advice ?? `no client of ${site.provider} is known to wrap()`, site);
    } else if (isReachedBySwap(draft, site, context)) {
      tell(site);
    } else if (isFunction) {
      const message = `${site.api} has no client to wrap: import it from ${ownPackage}/${facts.dropin}`;
      says(draft, 'action', 'no-client', message, site);
    } else wrapClientOf(draft, site, done);
  }
}

function wrapClients(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) return restoreFile(source, path, unwrapAll);
  const sites = openSites(path, context);
  return rewriteFile(source, path, context, sites[0], (draft) => {
    draftWraps(draft, sites, context, (site) => {
      says(draft, 'info', 'swap-reaches', `swap-imports records it, in ${site.importedIn}`, site);
    });
  });
}

export const wrapClientsTransform: Transform = {
  name: 'wrap-clients',
  summary: 'put wrap() around clients that no swapped import reaches: injected, foreign or made by factories',
  reversible: true,
  examples: [
    { args: 'src', does: 'wrap the clients below src that swap-imports cannot reach' },
    { args: 'src --reverse', does: 'take every wrap(client) away again' },
  ],
  addsDependency: true,
  needsScan: true,
  // Which files have calls of a model is the scan's to say: a client that is handed in leaves no name in the bytes.
  mentions: ({ reverse }) => [reverse ? ownPackage : ''],
  plan: wrapClients,
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asScanningJscodeshift(wrapClientsTransform, allFacts);
