import type { File } from '@babel/types';
import type { ProviderFacts } from '../../../src/providers/facts.ts';
import type { ScopeMap } from '../../lib/analyze-scopes.ts';
import type { Diagnostic, Severity } from '../../lib/diagnostic.ts';
import type { ModuleLink } from '../../lib/module-links.ts';
import { positionOf } from '../../lib/position.ts';
import { importedNames, isTypeKind, valueBindings } from './imported-names.ts';
import { namespaceEscape } from './namespace-escape.ts';
import { dropinOf, type SpecifierRole } from './specifier.ts';

export type Verdict = { readonly swapTo: string } | { readonly left: Diagnostic };

const leave = (link: ModuleLink, severity: Severity, code: string, message: string): Verdict => ({
  left: { severity, code, message, ...positionOf(link.literal) },
});

function isTypeOnly(link: ModuleLink): boolean {
  switch (link.form) {
    case 'import-type':
      return true;
    case 'import': {
      const { importKind, specifiers } = link.node;
      const allTypes = specifiers.every((one) => one.type === 'ImportSpecifier' && isTypeKind(one.importKind));
      return isTypeKind(importKind) || (specifiers.length > 0 && allTypes);
    }
    case 'reexport': {
      if (link.node.exportKind === 'type') return true;
      const specifiers = link.node.type === 'ExportNamedDeclaration' ? link.node.specifiers : [];
      return specifiers.length > 0 && specifiers.every((one) => 'exportKind' in one && one.exportKind === 'type');
    }
    case 'import-equals':
      return isTypeKind(link.node.importKind);
    default:
      return false;
  }
}

/** The names come in as values, but the compiler erases each of their uses. */
function isUsedAsTypeOnly(link: ModuleLink, scopes: ScopeMap): boolean {
  if (link.form === 'import-equals' && link.node.isExport) return false;
  const uses = valueBindings(link, scopes).flatMap((binding) => binding.uses);
  return uses.length > 0 && uses.every((use) => use.kind === 'type');
}

function hasAttributes(link: ModuleLink): boolean {
  switch (link.form) {
    case 'import':
    case 'reexport':
      return (link.node.attributes?.length ?? 0) > 0;
    case 'dynamic-import':
      return 'arguments' in link.node ? link.node.arguments.length > 1 : Boolean(link.node.options);
    default:
      return false;
  }
}

/**
 * A module of functions also has what runs in browsers, where the drop-in does not: it is swapped for the functions
 * that ask a model. Where the names are not to be seen, as in `export *`, it is.
 */
function takesNothingTracked(link: ModuleLink, facts: ProviderFacts, tree: File, scopes: ScopeMap): boolean {
  if (!facts.functions) return false;
  const tracked = new Set([...facts.functions, ...facts.clients].map(({ name }) => name));
  const names = importedNames(link, tree, scopes);
  return names.length > 0 && !names.some((name) => tracked.has(name));
}

function judgeSwap(link: ModuleLink, role: SpecifierRole & { role: 'swap' }, tree: File, scopes: ScopeMap): Verdict {
  const { facts, to } = role;
  const { name, retiredExports } = facts.package;
  if (link.form === 'resolve') {
    return leave(link, 'info', 'resolve-only', `looks up where ${name} lives and loads nothing`);
  }
  if (link.form === 'augmentation') {
    return leave(link, 'info', 'module-augmentation', `adds to the types of ${name}, which the drop-in shares`);
  }
  if (isTypeOnly(link)) {
    return leave(link, 'info', 'type-only', `imports only types of ${name}, which are the drop-in's types too`);
  }
  if (link.form === 'import' && link.node.specifiers.length === 0) {
    return leave(link, 'info', 'side-effect-only', `loads ${name} without taking anything from it`);
  }
  if (link.literal.type === 'TemplateLiteral') {
    return leave(link, 'action', 'template-specifier', `write '${to}' in plain quotes here, or change it by hand`);
  }
  if (hasAttributes(link)) {
    const what = `the import attributes of ${name} may not fit the drop-in`;
    return leave(link, 'action', 'import-attributes', `${what}: drop them and run again, or change to '${to}' by hand`);
  }
  const names = retiredExports ? importedNames(link, tree, scopes) : [];
  const retired = names.find((one) => retiredExports?.names.includes(one));
  if (retiredExports && retired) {
    const what = `${retired} is not in the supported ${name} (${facts.package.range}): ${retiredExports.reason}`;
    return leave(link, 'warning', 'retired-export', `${what}; upgrade ${name} first`);
  }
  const handedOn = namespaceEscape(link, scopes);
  if (handedOn) {
    const { line, column } = positionOf(handedOn.node);
    const what = `the whole of ${name} is handed on at ${line}:${column}`;
    const next = `change it to '${to}' by hand if the receiver only makes clients with it`;
    return leave(link, 'action', 'namespace-escapes', `${what}; ${next}`);
  }
  if (to === dropinOf(facts) && takesNothingTracked(link, facts, tree, scopes)) {
    const message = `what is taken from ${name} here asks no model by itself`;
    return leave(link, 'info', 'nothing-tracked', message);
  }
  if (isUsedAsTypeOnly(link, scopes)) {
    return leave(link, 'info', 'used-as-type-only', `uses what it imports from ${name} only as types`);
  }
  return { swapTo: to };
}

function judgeDeep(link: ModuleLink, role: SpecifierRole & { role: 'deep' }, tree: File, scopes: ScopeMap): Verdict {
  const { facts } = role;
  const isValue = !isTypeOnly(link) && !isUsedAsTypeOnly(link, scopes);
  const client = facts.clients.find(({ name }) => isValue && importedNames(link, tree, scopes).includes(name));
  if (client) {
    const next = `import it from '${facts.package.name}' or '${dropinOf(facts)}' to have its calls recorded`;
    return leave(link, 'action', 'client-from-deep-import', `${client.name} comes from inside the package: ${next}`);
  }
  return leave(link, 'info', 'deep-import', `types and helpers inside ${facts.package.name} work with the drop-in`);
}

/** What becomes of one link: the text to put in its literal, or why it stays as it is. */
export function judgeLink(link: ModuleLink, role: SpecifierRole, tree: File, scopes: ScopeMap): Verdict {
  const { facts } = role;
  switch (role.role) {
    case 'swap':
      return judgeSwap(link, role, tree, scopes);
    case 'deep':
      return judgeDeep(link, role, tree, scopes);
    case 'foreign': {
      if (isTypeOnly(link)) return leave(link, 'info', 'type-only', `imports only types of ${facts.package.name}`);
      return leave(link, 'warning', 'untracked-entry', `calls made here stay unrecorded: ${role.reason}`);
    }
    case 'fetched': {
      const next = `replace it by '${dropinOf(facts)}' from npm where the runtime allows it`;
      return leave(link, 'action', 'fetched-specifier', `the drop-in cannot stand in for a fetched module: ${next}`);
    }
  }
}
