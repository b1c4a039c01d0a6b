import { listOf, recordOf, stringOf } from './json-view.ts';

/** The plainest value that a JSON Schema allows, so that scripted tool calls and structured answers always validate. */
export function sampleOf(schema: unknown, name = 'value', root: unknown = schema): unknown {
  const node = recordOf(schema);
  if ('const' in node) return node.const;
  if ('default' in node) return node.default;
  const allowed = listOf(node.enum);
  if (allowed.length > 0) return allowed[0];
  const reference = stringOf(node.$ref);
  if (reference.startsWith('#/')) return sampleOf(resolve(root, reference), name, root);
  for (const union of [node.anyOf, node.oneOf, node.allOf]) {
    if (listOf(union).length > 0) return sampleOf(listOf(union)[0], name, root);
  }
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  switch (type) {
    case 'object':
      return sampleRecord(node, root);
    case 'array':
      return [sampleOf(node.items, name, root)];
    case 'integer':
    case 'number':
      return typeof node.minimum === 'number' ? node.minimum : 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return `sample ${name}`;
  }
}

/** Every required property, and the optional ones as well: a strict schema requires all of them anyway. */
export function sampleRecord(schema: unknown, root: unknown = schema): Record<string, unknown> {
  const properties = recordOf(recordOf(schema).properties);
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, sampleOf(property, name, root)]),
  );
}

function resolve(root: unknown, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, step) => recordOf(node)[step], root);
}
