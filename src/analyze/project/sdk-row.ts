import type { ClassFacts, DetectedFacts } from '../../detected/detected-facts.ts';
import type { ProviderFacts } from '../../providers/facts.ts';

/** An SDK that the analyser knows: one with a drop-in of ours, or one that is only found. */
export type SdkRow = ProviderFacts | DetectedFacts;

export function isDetected(row: SdkRow): row is DetectedFacts {
  return 'parts' in row;
}

export function packageNameOf(row: SdkRow): string {
  return isDetected(row) ? row.label : row.package.name;
}

/** What a name exported by an SDK is: a class, with the path of what it makes, or something ready for use. */
export type SdkExport =
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'member'; readonly path: string };

/** @returns `null` for names that the row says nothing about. */
export function exportOf(row: SdkRow, name: string, isRoot: boolean): SdkExport | null {
  return isDetected(row) ? detectedExport(row, name, isRoot) : providerExport(row, name, isRoot);
}

function providerExport({ clients, operations, functions = [] }: ProviderFacts, name: string, isRoot: boolean) {
  const isDefault = name === 'default' && isRoot;
  const client = clients.find((each) => each.name === name || (isDefault && each.isDefault));
  if (client) return { kind: 'class', name: client.name } as const;
  if (isDefault && clients.some(({ isDefaultInstance }) => isDefaultInstance))
    return { kind: 'member', path: '' } as const;
  if (functions.some((each) => each.name === name)) return { kind: 'member', path: name } as const;
  const hasCommands = operations.some(({ commands }) => commands);
  return hasCommands && isCommand(name) ? ({ kind: 'class', name } as const) : null;
}

function detectedExport(row: DetectedFacts, name: string, isRoot: boolean): SdkExport | null {
  const isDefault = (each: { readonly isDefault?: boolean }) => name === 'default' && isRoot && each.isDefault === true;
  const made = row.classes?.find((each) => isNamed(each, name) || isDefault(each));
  if (made)
    return {
      kind: 'class',
      name: 'like' in made.names ? name : (made.names.find((each) => each === name) ?? made.names[0] ?? name),
    };
  const called = row.functions?.find((each) => each.names.includes(name) || isDefault(each));
  if (called) return { kind: 'member', path: called.names.includes(name) ? name : (called.names[0] ?? name) };
  const value = row.values?.find((each) => each.names.includes(name) || isDefault(each));
  if (value) return { kind: 'member', path: `${value.part}:` };
  const hasCommands = Object.values(row.parts).some(({ sends }) => sends);
  return hasCommands && isCommand(name) ? { kind: 'class', name } : null;
}

function isNamed({ names }: ClassFacts, name: string): boolean {
  if ('like' in names) return names.like.test(name) && !names.except?.test(name);
  return names.includes(name);
}

function isCommand(name: string): boolean {
  return /^[A-Z]\w*Command$/.test(name);
}

/** The path of what a class makes: '' for a client of a provider, `part:` otherwise, `Name:` for a command. */
export function madeBy(row: SdkRow, name: string, isTyped: boolean): string {
  if (isDetected(row)) {
    const found = row.classes?.find((each) => isNamed(each, name));
    if (found) return `${(isTyped && found.typed) || found.part}:`;
  }
  return isCommand(name) ? `${name}:` : '';
}

/** Whether a type of the environment stands for a class of the row. */
export function isAmbient(row: SdkRow, name: string): boolean {
  return isDetected(row) && (row.classes ?? []).some((each) => each.isAmbient && isNamed(each, name));
}
