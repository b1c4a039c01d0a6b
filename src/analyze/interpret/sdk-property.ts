import { apiOf, isWhole, operationsOf } from '../project/operation-table.ts';
import { exportOf, isDetected, madeBy, packageNameOf } from '../project/sdk-row.ts';
import { nothing, one, type SdkClass, type SdkMember, type SdkModule, unknown, type Value } from './value.ts';

export function propertyOfSdkModule(module: SdkModule, name: string): Value {
  const { via, importedIn, subpath } = module;
  for (const row of [module.row, ...module.others]) {
    const found = exportOf(row, name, isRoot(module));
    if (found?.kind === 'class') return one({ kind: 'sdk-class', row, name: found.name, via, importedIn });
    if (found) {
      const api = apiOf(found.path);
      const how = `${api === '' ? name : api} imported in ${importedIn}`;
      return one({
        kind: 'sdk-member',
        row,
        path: found.path,
        via,
        made: { node: null, how, trust: 'high', importedIn },
      });
    }
  }
  // Code that imports the CommonJS copy reaches its exports through one more `default`.
  if (subpath === '' && (name === 'module.exports' || (name === 'default' && isDetected(module.row))))
    return one(module);
  return resourceClass(module, name);
}

/** Packages of several entries have their defaults at any of them; an SDK with a drop-in, at its root. */
function isRoot({ row, subpath }: SdkModule): boolean {
  return subpath === '' || isDetected(row);
}

/** The module itself used as a class or as a function, as `require` gives it. */
export function defaultOfSdkModule(module: SdkModule): Value {
  const value = propertyOfSdkModule(module, 'default');
  return value.atoms.some(({ kind }) => kind === 'sdk-module') ? unknown : value;
}

/** Statics: client classes in their turn, and functions that make one. */
export function propertyOfSdkClass(of: SdkClass, name: string): Value {
  const found = exportOf(of.row, name, false);
  if (found?.kind === 'class' && !isDetected(of.row)) return one({ ...of, name: found.name });
  const path = `${madeBy(of.row, of.name, false)}:${name}`;
  if (!operationsOf(of.row).gives.has(path)) return nothing;
  const made = { node: null, how: `made by ${of.name}.${name}`, trust: 'high', importedIn: of.importedIn } as const;
  return one({ kind: 'sdk-member', row: of.row, path, via: of.via, made });
}

/** A class of the SDK that a deep import names, `Completions` of `resources/chat/completions`, stands for a resource. */
function resourceClass(module: SdkModule, name: string): Value {
  if (isDetected(module.row)) return unknown;
  const last = lowered(name);
  const found = [...operationsOf(module.row).resources].filter(
    (path) => path.slice(path.lastIndexOf('.') + 1) === last,
  );
  const within = module.subpath.split('/');
  const best = found.filter((path) => path.split('.').every((part) => within.includes(part) || part === last));
  const path = best.sort((a, b) => b.length - a.length)[0];
  return path === undefined ? unknown : one(typed(module, path));
}

function typed({ row, via }: SdkModule | SdkClass, path: string): SdkMember {
  const how = `typed as a part of ${packageNameOf(row)}`;
  return { kind: 'sdk-member', row, path, via, made: { node: null, how, trust: 'high', importedIn: null } };
}

/** `Client.Chat.Completions` as a type. */
export function resourceType(of: SdkClass | SdkMember, name: string): Value {
  const path = of.kind === 'sdk-class' ? lowered(name) : `${of.path}.${lowered(name)}`;
  if (!operationsOf(of.row).resources.has(path)) return nothing;
  return one(of.kind === 'sdk-class' ? typed(of, path) : { ...of, path });
}

function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

export function propertyOfSdkMember(member: SdkMember, name: string): Value {
  const path = isWhole(member.path) ? `${member.path}${name}` : `${member.path}.${name}`;
  const { kinds, resources, gives, holds } = operationsOf(member.row);
  const held = holds.get(path);
  if (held !== undefined) return one({ ...member, path: held });
  return kinds.has(path) || resources.has(path) || gives.has(path) ? one({ ...member, path }) : nothing;
}
