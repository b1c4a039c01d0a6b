import { ts } from 'ts-morph';
import type { ModuleIndex } from '../interpret/module-index.ts';
import { propertyName } from '../interpret/plain.ts';
import { ownPackage } from '../project/own-package.ts';
import { isDetected } from '../project/sdk-row.ts';
import type { Finding } from '../report.ts';
import { type Beside, findingAt } from './recorded-sites.ts';

const runner = 'vi';
const replacing = new Set(['mock', 'doMock']);
const config = /(?:^|\/)(?:vitest|vite)(?:\.[\w-]+)?\.(?:config|workspace)\.[mc]?[jt]s$/;
const inlines = /\binline\b\s*:\s*(?:true\b|\[[^\]]*amplitude-ai)/;

/** Mocks of an SDK in tests of code that imports its drop-in instead. */
export function findLostMocks(beside: Beside): Finding[] {
  const { it, indexes, graph, files, read } = beside;
  const mocks = indexes.flatMap((index) => (index.inTest ? mocksIn(index) : []));
  if (mocks.length === 0) return [];
  const swapped = new Map<string, string[]>();
  for (const index of indexes.filter(({ inTest }) => !inTest)) {
    for (const specifier of specifiersOf(index)) {
      const entry = it.entryPoint(specifier);
      if (entry?.kind === 'sdk' && entry.via === 'drop-in') {
        swapped.set(entry.row.id, [...(swapped.get(entry.row.id) ?? []), index.file]);
      }
    }
  }
  if (swapped.size === 0 || [...files].some((file) => config.test(file) && inlines.test(read(file) ?? ''))) return [];
  return mocks.flatMap(({ index, literal }) => {
    const entry = it.entryPoint(literal.text);
    if (entry?.kind !== 'sdk' || entry.via !== null || isDetected(entry.row)) return [];
    const dropIn = `${ownPackage.name}/${entry.row.dropin}`;
    const run = graph.runBy([index.file]);
    const users = (swapped.get(entry.row.id) ?? []).filter((file) => run.has(file));
    if (users.length === 0 || mocks.some((other) => other.index === index && other.literal.text === dropIn)) return [];
    return [
      findingAt(
        'mock-without-effect',
        index.file,
        literal,
        `${users[0]} imports ${dropIn}, which this mock of ${entry.row.package.name} does not reach.`,
        `Mock ${JSON.stringify(dropIn)} here, or set test.server.deps.inline to ['${ownPackage.name}'] in the configuration of vitest.`,
      ),
    ];
  });
}

interface Mock {
  readonly index: ModuleIndex;
  readonly literal: ts.StringLiteralLike;
}

function mocksIn(index: ModuleIndex): Mock[] {
  return index.calls.flatMap((call) => {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
    if (expression.expression.text !== runner || !replacing.has(propertyName(expression) ?? '')) return [];
    const [first] = call.arguments ?? [];
    const named = first && ts.isCallExpression(first) ? first.arguments[0] : first;
    return named && ts.isStringLiteralLike(named) ? [{ index, literal: named }] : [];
  });
}

function specifiersOf({ source, calls }: ModuleIndex): string[] {
  const statements = source.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? [statement.moduleSpecifier] : [],
  );
  return [...statements, ...calls.map((call) => call.arguments?.[0])].flatMap((node) =>
    node && ts.isStringLiteralLike(node) ? [node.text] : [],
  );
}
