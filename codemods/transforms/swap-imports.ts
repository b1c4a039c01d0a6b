import type { File } from '@babel/types';
import { closedByHeader } from '../draft/closed-file.ts';
import { analyzeScopes, type ScopeMap } from '../lib/analyze-scopes.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { dropinFacts } from '../lib/dropin-facts.ts';
import type { Edit } from '../lib/edit.ts';
import { mentionsOf } from '../lib/mentions-of.ts';
import { mayMock } from '../lib/mock-calls.ts';
import { type ModuleLink, moduleLinks, textOf } from '../lib/module-links.ts';
import { parse } from '../lib/parse.ts';
import { positionOf } from '../lib/position.ts';
import { browserOption } from './swap-imports/browser-option.ts';
import { judgeLink } from './swap-imports/judge-link.ts';
import { mocksLeftBehind } from './swap-imports/mocks-left-behind.ts';
import { ownImports } from './swap-imports/own-imports.ts';
import { firstMention, mentions } from './swap-imports/prefilter.ts';
import { roleOf } from './swap-imports/specifier.ts';
import { judgeMocks } from './swap-imports/swap-mocks.ts';
import { unreadFile } from './swap-imports/unread-file.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';

function importedLocals(links: readonly ModuleLink[]): ReadonlySet<string> {
  const specifiers = links.flatMap((link) => (link.form === 'import' ? link.node.specifiers : []));
  return new Set(specifiers.map(({ local }) => local.name));
}

/** What the links and mocks of a parsed file come to, before the file as a whole has its say. */
function decide(tree: File, source: string, context: TransformContext) {
  let map: ScopeMap | undefined;
  const scopes = () => {
    map ??= analyzeScopes(tree);
    return map;
  };
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  const touched = new Set<string>();
  let wouldSwap = false;
  const role = (text: string) => roleOf(text, context.facts, context.reverse);

  const links = moduleLinks(tree, source, (text) => role(text) !== undefined, scopes);
  const areImports = links.every(({ form }) => form === 'import' || form === 'reexport');
  if (areImports && links.length > 0) map ??= analyzeScopes(tree, mentionsOf(source, importedLocals(links)));
  for (const link of links) {
    const found = role(textOf(link.literal) ?? '');
    if (!found) continue;
    const verdict = judgeLink(link, found, tree, scopes());
    if ('left' in verdict) {
      diagnostics.push(verdict.left);
      continue;
    }
    wouldSwap = true;
    const { browserOption: option, name } = found.facts.package;
    const browser = option !== undefined && source.includes(option) ? browserOption(tree, option) : undefined;
    if (browser) {
      const message = `${option} makes a client for the browser, where the drop-in does not run: ${name} stays`;
      diagnostics.push({ severity: 'warning', code: 'browser-client', message, ...browser });
      continue;
    }
    const { start, end } = link.literal;
    edits.push({ start: (start ?? 0) + 1, end: (end ?? 0) - 1, text: verdict.swapTo });
    touched.add(found.facts.id);
    if (found.role === 'swap' && found.isAlias) {
      const message = `'${textOf(link.literal)}' is the module '${name}': --reverse will give '${name}'`;
      diagnostics.push({ severity: 'info', code: 'entry-alias', message, ...positionOf(link.literal) });
    }
  }
  for (const { edit, left } of mayMock(source) ? judgeMocks(tree, context) : []) {
    diagnostics.push(left);
    if (!edit) continue;
    wouldSwap = true;
    edits.push({ start: edit.start, end: edit.end, text: edit.text });
    touched.add(edit.id);
  }
  return { edits, diagnostics, touched: [...touched], wouldSwap };
}

/**
 * Changes the text of one string literal per import, so that a provider's client comes from our drop-in, or back.
 * Everything else in the file keeps its bytes.
 */
export function swapImports(source: string, path: string, context: TransformContext): TransformResult {
  const mention = firstMention(source, context.facts, context.reverse);
  if (mention === -1) return { edits: [], diagnostics: [] };
  const unread = unreadFile(source, path, mention, context.includeTests);
  if (unread) return { edits: [], diagnostics: [unread], skipped: unread.message };

  const parsed = parse(source, path);
  if (!parsed.ok) return { edits: [], diagnostics: [], unparsed: parsed.problem };
  const { tree, recovered } = parsed;
  const whole = closedByHeader(tree);
  const decided = decide(tree, source, context);
  const isOurConcern = decided.wouldSwap || decided.diagnostics.some(({ severity }) => severity !== 'info');
  if (whole && isOurConcern) return { edits: [], diagnostics: [whole], skipped: whole.message };
  if (decided.edits.length === 0) return { edits: [], diagnostics: decided.diagnostics };
  const steppedOver = recovered.slice(0, 1).map(({ message, line, column }): Diagnostic => {
    return {
      severity: 'warning',
      code: 'recovered-syntax',
      message: `imports were swapped, although: ${message}`,
      line,
      column,
    };
  });
  const { edits, touched } = decided;
  return {
    edits,
    touched,
    insideLiterals: true,
    diagnostics: [...decided.diagnostics, ...(context.reverse ? [] : ownImports(tree)), ...steppedOver],
  };
}

/** Frameworks have drop-ins as well, which no other transform is about. */
const withDropins = (context: TransformContext): TransformContext => ({ ...context, facts: dropinFacts });

export const swapImportsTransform: Transform = {
  name: 'swap-imports',
  summary: 'import LLM clients from their amplitude-ai drop-ins, by changing one string per import',
  reversible: true,
  examples: [
    { args: 'src', does: 'swap every import below src' },
    { args: 'src --dry --diff', does: 'show what would change, write nothing' },
    { args: 'src test --include-tests', does: 'swap tests and the modules that they mock as well' },
    { args: 'src --reverse', does: 'go back to the SDKs' },
  ],
  addsDependency: true,
  mentions: ({ reverse }) => mentions(dropinFacts, reverse),
  plan: (source, path, context) => swapImports(source, path, withDropins(context)),
  aftermath: (context) => mocksLeftBehind(withDropins(context)),
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asJscodeshift(swapImportsTransform, dropinFacts);
