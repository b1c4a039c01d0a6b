import { allFacts } from '../../providers/all-facts.ts';
import { one, type RecorderModule, unknown, type Value } from './value.ts';

/** What a package of a recorder exports under a name. */
export function propertyOfRecorderModule(module: RecorderModule, name: string): Value {
  for (const row of module.rows) {
    const use = row.exports[name];
    if (!use) continue;
    if (use.does !== 'replaces') return one({ kind: 'recorder', row, name, isMade: false });
    const replaced = allFacts.find(({ id }) => id === use.row);
    if (!replaced) throw new Error(`${row.label} replaces a client of ${use.row}, which is no row`);
    return one({ kind: 'sdk-class', row: replaced, name: use.as ?? name, via: row.via, importedIn: module.importedIn });
  }
  // A default export, and the one that CommonJS puts around it, are the module again.
  const isModule =
    ['default', 'module.exports'].includes(name) || module.rows.some(({ namespaces }) => namespaces?.includes(name));
  return isModule ? one(module) : unknown;
}
