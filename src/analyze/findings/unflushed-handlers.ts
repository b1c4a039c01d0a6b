import { ts } from 'ts-morph';
import { isTestName } from '../files/source-name.ts';
import { targetsOf } from '../interpret/flows.ts';
import { encloses } from '../interpret/frame.ts';
import type { ModuleIndex } from '../interpret/module-index.ts';
import { nameOf } from '../interpret/plain.ts';
import type { Callable, Value } from '../interpret/value.ts';
import type { Finding } from '../report.ts';
import { type Beside, findingAt, recordedSites } from './recorded-sites.ts';
import { type Platform, platforms } from './serverless-platforms.ts';

/** Anything that may deliver in time, wherever it is called from. */
const delivers = /\b(?:flush|withAmplitude|waitUntil|shutdown)\b|\bafter\s*\(|\bamplitude-ai\/serverless\b/;

/** Handlers of function platforms from which a recorded call is reached, and that deliver nothing before they end. */
export function findUnflushedHandlers(beside: Beside): Finding[] {
  const recorded = new Set<ts.Node>(recordedSites(beside).map(({ node }) => node));
  if (recorded.size === 0) return [];
  const { it, graph, read } = beside;
  return likelyFiles(beside).flatMap((file) => {
    const index = it.load(file);
    const handlers = index ? handlersIn(beside, index) : [];
    if (!index || handlers.length === 0) return [];
    it.refuel();
    const unsafe = handlers.filter(({ node }) => reaches(beside, node, recorded));
    if (unsafe.length === 0) return [];
    if ([...graph.runBy([index.file])].some((file) => delivers.test(read(file) ?? ''))) return [];
    return unsafe.map(({ name, platform }) =>
      findingAt(
        'no-flush',
        index.file,
        name,
        `This ${platform.name} may be frozen before the events of its LLM calls are sent: nothing in it flushes.`,
        platform.fix,
      ),
    );
  });
}

/** A handler mostly imports what asks the model, and nothing of an SDK: such files have not been read so far. */
const mention = /\b(?:handler|lambdaHandler)\b|\bfetch\s*[(:]/;

function likelyFiles(beside: Beside): string[] {
  const start = recordedSites(beside).map(({ site }) => site.file);
  return [...beside.graph.running(start)].filter(
    (file) =>
      !isTestName(file) &&
      platforms.some(({ path, isAnywhere }) => (isAnywhere ? mention.test(beside.read(file) ?? '') : path.test(file))),
  );
}

interface Handler {
  readonly node: Callable;
  readonly name: ts.Node;
  readonly platform: Platform;
}

function handlersIn(beside: Beside, index: ModuleIndex): Handler[] {
  const likely = platforms.filter(({ path }) => path.test(index.file));
  return exportedNames(index).flatMap((name) => {
    const fitting = likely.filter(({ exports }) => exports.test(name));
    if (fitting.length === 0) return [];
    const value = beside.it.exported(index.file, name, 'values');
    for (const platform of fitting) {
      const found = functionsOf(beside, value, platform).filter(
        (node) => node.getSourceFile() === index.source && takes(node, platform),
      );
      if (found.length > 0 && isProven(beside, index, platform)) {
        return found.map((node) => ({ node, name: labelOf(node), platform }));
      }
    }
    return [];
  });
}

/** Also the names of handlers that `module.exports = { … }` may hold: it is no list of exports. */
function exportedNames({ exports, whole }: ModuleIndex): string[] {
  return [...new Set([...exports.keys(), ...(whole.length > 0 ? ['handler', 'lambdaHandler'] : [])])];
}

function functionsOf({ it }: Beside, value: Value, { method }: Platform): Callable[] {
  const held = method === undefined ? value : it.property(value, method, null);
  return held.atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : []));
}

function takes({ parameters }: Callable, { parameter }: Platform): boolean {
  if (!parameter) return true;
  const name = parameters[parameter.place]?.name;
  return name !== undefined && parameter.name.test((ts.isIdentifier(name) && nameOf(name)) || '');
}

/** By a file beside or above the handler: another package of the repository may run elsewhere. */
function isProven({ files }: Beside, index: ModuleIndex, { file, text }: Platform): boolean {
  if (text?.test(index.source.text)) return true;
  if (!file) return false;
  return [...files].some((each) => file.test(each) && index.file.startsWith(each.slice(0, each.lastIndexOf('/') + 1)));
}

/** What a reader takes for the handler: its name, or the word with which it begins. */
function labelOf(node: Callable): ts.Node {
  if (node.name) return node.name;
  return ts.isVariableDeclaration(node.parent) ? node.parent.name : node;
}

/** Follows calls from a function to any of these nodes. */
function reaches({ it }: Beside, start: Callable, wanted: ReadonlySet<ts.Node>): boolean {
  const open: Callable[] = [start];
  const seen = new Set<Callable>(open);
  for (let next = open.pop(); next; next = open.pop()) {
    const scope = next;
    for (const call of it.indexOf(scope).calls) {
      if (!encloses(scope, call)) continue;
      if (wanted.has(call)) return true;
      for (const target of targetsOf(it, call)) {
        if (seen.has(target)) continue;
        seen.add(target);
        open.push(target);
      }
    }
  }
  return false;
}
