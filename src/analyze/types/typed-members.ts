import { propertyOfSdkMember, propertyOfSdkModule } from '../interpret/sdk-property.ts';
import { join, membersIn, one, type SdkMember, type Value } from '../interpret/value.ts';
import type { EntryPoint } from '../project/entry-point.ts';
import { madeBy } from '../project/sdk-row.ts';
import { installedAt } from './declarations.ts';
import type { NamedType } from './type-checker.ts';

type EntryPointOf = (specifier: string) => EntryPoint | null;

/** What a type is of an SDK: a client, a resource or a function; empty for a type that is none of it. */
export function typedMembers(entryPoint: EntryPointOf, type: NamedType): SdkMember[] {
  const own = declaredMembers(entryPoint, type.name, type.file);
  if (type.within !== null) {
    // A method that has lost its object: it is known by the class that declares it.
    const owners = declaredMembers(entryPoint, type.within, type.file);
    return owners.flatMap((owner) => membersIn(propertyOfSdkMember(owner, type.name)));
  }
  if (own.length > 0) return own;
  for (const base of type.bases) {
    const inherited = declaredMembers(entryPoint, base.name, base.file);
    if (inherited.length > 0) return inherited;
  }
  return [];
}

/** Whether a type, or one that it extends, comes from a package that calls models or records such calls. */
export function isRelated(entryPoint: EntryPointOf, type: NamedType): boolean {
  return [type, ...type.bases].some(({ file }) => {
    const installed = installedAt(file);
    return installed !== null && entryPoint(installed.name) !== null;
  });
}

function declaredMembers(entryPoint: EntryPointOf, name: string, file: string): SdkMember[] {
  const installed = installedAt(file);
  const entry = installed ? entryPoint(installed.name) : null;
  if (!installed || entry?.kind !== 'sdk') return [];
  const subpath = installed.inside.replace(/(?:\.d)?\.[mc]?[jt]s$/, '');
  const { row, others } = entry;
  const value = propertyOfSdkModule({ kind: 'sdk-module', row, others, via: null, subpath, importedIn: file }, name);
  return value.atoms.flatMap((atom): SdkMember[] => {
    if (atom.kind === 'sdk-member') return [atom];
    if (atom.kind !== 'sdk-class') return [];
    const made = { node: null, how: `typed ${atom.name}`, trust: 'high', importedIn: null } as const;
    return [{ kind: 'sdk-member', row: atom.row, path: madeBy(atom.row, atom.name, false), via: null, made }];
  });
}

/** What is reached from a part of an SDK by these properties; `null` among them is one that is computed. */
export function reached(member: SdkMember, names: readonly (string | null)[]): SdkMember[] {
  let value: Value = one(member);
  for (const name of names) {
    if (name === null) return [];
    value = join(membersIn(value).map((each) => propertyOfSdkMember(each, name)));
  }
  return membersIn(value);
}
