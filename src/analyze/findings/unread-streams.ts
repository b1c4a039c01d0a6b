import { ts } from 'ts-morph';
import { nameOf, plain } from '../interpret/plain.ts';
import type { Finding } from '../report.ts';
import { type Beside, findingOf, type PlacedSite, recordedSites } from './recorded-sites.ts';

/** Streams whose result goes nowhere: a statement of its own, or a variable that is never named again. */
export function findUnreadStreams(beside: Beside): Finding[] {
  return recordedSites(beside)
    .filter((each) => isStreamed(each) && isDropped(each.node))
    .map(({ site }) =>
      findingOf(
        'unread-stream',
        site,
        `The stream of ${site.api} is never read, so that no answer arrives and no event is recorded.`,
        'Read it: for await (const part of stream) { … }',
      ),
    );
}

/** A helper that is just called `stream` runs by itself; what asks for a stream, or names one, has to be read. */
function isStreamed({ site: { api }, node }: PlacedSite): boolean {
  const method = api.slice(api.lastIndexOf('.') + 1);
  return /Stream$|^stream[A-Z]/.test(method) || node.arguments.some((argument) => asksForStream(plain(argument)));
}

function asksForStream(argument: ts.Expression): boolean {
  if (ts.isCallExpression(argument)) return argument.arguments.some((inner) => asksForStream(plain(inner)));
  return (
    ts.isObjectLiteralExpression(argument) &&
    argument.properties.some(
      (property) =>
        ts.isPropertyAssignment(property) &&
        nameOf(property.name) === 'stream' &&
        property.initializer.kind === ts.SyntaxKind.TrueKeyword,
    )
  );
}

function isDropped(call: ts.CallExpression): boolean {
  let value: ts.Node = call;
  while (ts.isVoidExpression(value.parent) || (ts.isExpression(value.parent) && plain(value.parent) === call)) {
    value = value.parent;
  }
  if (ts.isExpressionStatement(value.parent)) return true;
  return ts.isVariableDeclaration(value.parent) && isNeverNamed(value.parent);
}

function isNeverNamed({ name, parent }: ts.VariableDeclaration): boolean {
  if (!ts.isIdentifier(name)) return false;
  const statement = parent.parent;
  const isExported =
    ts.isVariableStatement(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported) return false;
  // By text, comments included: a name that is mentioned at all gets the benefit of the doubt.
  const mention = new RegExp(`(?<![\\w$])${name.text.replaceAll('$', '\\$')}(?![\\w$])`);
  return name.getSourceFile().text.split(mention).length === 2;
}
