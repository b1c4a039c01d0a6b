import { ts } from 'ts-morph';
import { recorders } from '../../detected/recorders.ts';
import { allFacts } from '../../providers/all-facts.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import { isOwnExport, ownPackage } from '../project/own-package.ts';
import { lookUp } from './declare.ts';
import type { Evaluation, Space } from './evaluation.ts';
import type { Exported, ModuleIndex } from './module-index.ts';
import { join, nothing, one, unknown, type Value } from './value.ts';

/** What a file of the project exports under a name. */
export function exported(it: Evaluation, file: string, name: string, space: Space): Value {
  const index = it.load(file);
  if (!index) return unknown;
  const own = index.exports.get(name) ?? [];
  const values = own.map((entry) => exportedBy(it, index, entry, space));
  if (name === 'default' || own.length === 0) values.push(...index.whole.map((node) => wholeMember(it, node, name)));
  if (values.length > 0) return join(values);
  if (name === 'default') return nothing;
  return join(index.stars.map((specifier) => memberOfModule(it, index.file, specifier, name, space)));
}

function wholeMember(it: Evaluation, node: ts.Expression, name: string): Value {
  const whole = it.value(node, it.root);
  return name === 'default' ? whole : it.property(whole, name, null);
}

function exportedBy(it: Evaluation, index: ModuleIndex, entry: Exported, space: Space): Value {
  switch (entry.kind) {
    case 'local': {
      const found = lookUp(index.scopes, entry.name, index.source, space);
      return join((found ?? []).map((node) => it.declared(node, entry.name, null, it.root)));
    }
    case 'declaration':
      return it.declared(entry.node, '', null, it.root);
    case 'expression':
      return space === 'types' && ts.isIdentifier(entry.node)
        ? join(
            (lookUp(index.scopes, entry.node.text, index.source, 'types') ?? []).map((node) =>
              it.declared(node, '', null, it.root),
            ),
          )
        : it.value(entry.node, it.root);
    case 'from':
      return memberOfModule(it, index.file, entry.specifier, entry.name, space);
    case 'all-from':
      return moduleValue(it, index.file, entry.specifier);
  }
}

/** `import { name } from 'specifier'`, written in `from`. */
export function memberOfModule(it: Evaluation, from: string, specifier: string, name: string, space: Space): Value {
  const entry = it.entryPoint(specifier);
  if (entry) return it.property(entryValue(entry, from), name, null);
  const file = it.resolve(from, specifier);
  if (file === null || !it.mayMatter(file)) return unknown;
  return it.exported(file, name, space);
}

/** `import * as all from 'specifier'`, `import('specifier')`. */
export function moduleValue(it: Evaluation, from: string, specifier: string): Value {
  const entry = it.entryPoint(specifier);
  if (entry) return entryValue(entry, from);
  const file = it.resolve(from, specifier);
  return file === null || !it.mayMatter(file) ? unknown : one({ kind: 'module', file });
}

/** `require('specifier')`. */
export function requiredValue(it: Evaluation, from: string, specifier: string): Value {
  const module = moduleValue(it, from, specifier);
  const [atom] = module.atoms;
  if (atom?.kind !== 'module') return module;
  const index = it.load(atom.file);
  return index && index.whole.length > 0 ? join([it.exported(atom.file, 'default', 'values'), module]) : module;
}

function entryValue(entry: EntryPoint, importedIn: string): Value {
  if (entry.kind === 'sdk') {
    const { row, others, via, subpath } = entry;
    return one({ kind: 'sdk-module', row, others, via, subpath, importedIn });
  }
  if (entry.kind === 'recorder') return one({ kind: 'recorder-module', rows: entry.rows, importedIn });
  if (entry.kind === 'http') return one({ kind: 'http-module', row: entry.row, importedIn });
  return entry.kind === 'own' ? one({ kind: 'own-module', importedIn }) : nothing;
}

/** What our own root exports: functions, and the clients of the SDKs, instrumented. */
export function exportOfOwn(name: string, importedIn: string): Value {
  if (isOwnExport(name)) return one({ kind: 'own-function', name });
  const way = recorders.find(({ specifiers, exports }) => specifiers.includes(ownPackage.name) && name in exports);
  if (way) return one({ kind: 'recorder', row: way, name, isMade: false });
  const row = allFacts.find(({ clients }) => clients.some((client) => client.name === name && !client.isOnSubpathOnly));
  return row ? one({ kind: 'sdk-class', row, name, via: 'drop-in', importedIn }) : unknown;
}
