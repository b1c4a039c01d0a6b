import { ts } from 'ts-morph';
import { isAccess, nameOf, plain } from '../interpret/plain.ts';
import type { Finding } from '../report.ts';
import { type Beside, findingAt, recordedSites } from './recorded-sites.ts';

/** Properties of a tool that the SDK runs by itself. A declaration for the model alone has none of them. */
const runs = new Set(['function', 'execute', 'run']);

/**
 * Functions that a client's own loop runs as tools, and that are no `tool()`. Frameworks whose functions are called
 * without a client tell of their tools themselves.
 */
export function findPlainTools(beside: Beside): Finding[] {
  const { it } = beside;
  return recordedSites(beside).flatMap(({ site, node }) => {
    if (!isAccess(plain(node.expression))) return [];
    return node.arguments.flatMap((argument) =>
      toolsIn(plain(argument)).flatMap(({ name, made }) => {
        const { atoms, open } = it.value(made, it.root);
        if (open || atoms.length === 0 || !atoms.every(({ kind }) => kind === 'function')) return [];
        const label = name ?? 'A function';
        return [
          findingAt(
            'plain-tool',
            site.file,
            made,
            `${label} runs as a tool of ${site.api}; only its result is known, not its own latency and errors.`,
            `tool(fn, { name: ${JSON.stringify(name ?? '…')} }) from amplitude-ai gives the same function back, recorded.`,
          ),
        ];
      }),
    );
  });
}

interface ToolFunction {
  readonly name: string | null;
  readonly made: ts.Expression;
}

function toolsIn(params: ts.Expression): ToolFunction[] {
  // `attribute(params, …)` and its like hand parameters on.
  if (ts.isCallExpression(params)) return params.arguments.slice(0, 1).flatMap((inner) => toolsIn(plain(inner)));
  const tools = memberOf(params, 'tools');
  if (!tools || !ts.isArrayLiteralExpression(tools)) return [];
  return tools.elements.flatMap((element) => functionIn(plain(element)));
}

/** `{ function: { name, function } }`, `{ name, run }`, or one of these given to a function that makes the tool. */
function functionIn(tool: ts.Expression): ToolFunction[] {
  if (ts.isCallExpression(tool)) return tool.arguments.slice(0, 1).flatMap((inner) => functionIn(plain(inner)));
  if (!ts.isObjectLiteralExpression(tool)) return [];
  const inner = memberOf(tool, 'function');
  if (inner && ts.isObjectLiteralExpression(inner)) return functionIn(inner);
  const name = memberOf(tool, 'name');
  const text = name && ts.isStringLiteralLike(name) ? name.text : null;
  return tool.properties.flatMap((property) => {
    if (!property.name || !runs.has(nameOf(property.name) ?? '')) return [];
    if (ts.isPropertyAssignment(property)) return [{ name: text, made: property.initializer }];
    return ts.isShorthandPropertyAssignment(property) ? [{ name: text, made: property.name }] : [];
  });
}

function memberOf(object: ts.Expression, name: string): ts.Expression | null {
  if (!ts.isObjectLiteralExpression(object)) return null;
  const found = object.properties.find((each) => each.name && nameOf(each.name) === name);
  return found && ts.isPropertyAssignment(found) ? plain(found.initializer) : null;
}
