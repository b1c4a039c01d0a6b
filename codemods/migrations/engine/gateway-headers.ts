import type { ObjectExpression, ObjectProperty } from '@babel/types';
import type { Gateway } from '../migration.ts';
import type { MigratedFile } from './migrated-file.ts';
import { nameOfKey, textIn } from './parents.ts';

export interface GatewayHeaders {
  /** The proxy's headers that may go. */
  readonly gone: readonly ObjectProperty[];
  /** Those that make it do something, as written. */
  readonly working: readonly string[];
  /** What they say of whose call it is, under our names. */
  readonly said: readonly string[];
}

const pair = (name: string, text: string) => (name === text ? name : `${name}: ${text}`);
const asKey = (name: string, quote: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `${quote}${name}${quote}`);

/** What headers in an object are to the proxy; undefined when none is its. */
export function gatewayHeaders(
  object: ObjectExpression,
  gateway: Gateway,
  file: MigratedFile,
): GatewayHeaders | undefined {
  const gone: ObjectProperty[] = [];
  const working: string[] = [];
  const said: string[] = [];
  const context: string[] = [];
  for (const property of object.properties) {
    const written = property.type === 'ObjectProperty' ? nameOfKey(property.key, property.computed) : undefined;
    if (property.type !== 'ObjectProperty' || !written?.toLowerCase().startsWith(gateway.prefix)) continue;
    const name = written.slice(gateway.prefix.length);
    const fate = gateway.headers[name.toLowerCase()];
    const text = textIn(file.source, property.value);
    if (name.toLowerCase().startsWith(gateway.properties)) {
      context.push(pair(asKey(name.slice(gateway.properties.length), file.layout.quote), text));
    } else if (!fate) {
      working.push(written);
      continue;
    } else if ('to' in fate)
      said.push(pair(fate.to, fate.value ? `${file.layout.quote}${fate.value}${file.layout.quote}` : text));
    gone.push(property);
  }
  if (gone.length + working.length === 0) return undefined;
  if (context.length > 0) said.push(`context: { ${context.join(', ')} }`);
  return { gone, working, said };
}
