import type { NamedType, TypeAnswer } from './type-checker.ts';

/** What is read of a checker's types, so that every checker's are understood alike. */
export interface TypeReader<Type> {
  /** `any`, `unknown`, or a type that could not be found. */
  readonly saysNothing: (type: Type) => boolean;
  readonly isNullish: (type: Type) => boolean;
  /** Of a union or an intersection; of a type parameter, what it extends. Empty for any other type. */
  readonly parts: (type: Type) => readonly Type[];
  readonly named: (type: Type) => Omit<NamedType, 'bases'> | null;
  /** What a class or an interface extends. */
  readonly bases: (type: Type) => readonly Type[];
}

/** Generic bases can go on without end. */
const deepest = 8;

/** The declarations that a type goes back to. */
export function namedTypes<Type>(reader: TypeReader<Type>, type: Type | undefined): TypeAnswer {
  if (type === undefined) return null;
  const found: NamedType[] = [];
  const collect = (each: Type, depth: number): boolean => {
    if (reader.isNullish(each)) return true;
    if (depth > deepest || reader.saysNothing(each)) return false;
    const parts = reader.parts(each);
    if (parts.length > 0) return parts.every((part) => collect(part, depth + 1));
    const named = reader.named(each);
    if (!named) return false;
    found.push({ ...named, bases: named.kind === 'function' ? [] : basesOf(reader, each, depth) });
    return true;
  };
  return collect(type, 0) && found.length > 0 ? found : null;
}

function basesOf<Type>(reader: TypeReader<Type>, type: Type, depth: number): Pick<NamedType, 'name' | 'file'>[] {
  if (depth > deepest) return [];
  const direct = reader.bases(type).flatMap((base) => {
    const parts = reader.parts(base);
    return parts.length > 0 ? parts : [base];
  });
  return direct.flatMap((base) => {
    const named = reader.named(base);
    const own = named ? [{ name: named.name, file: named.file }] : [];
    return [...own, ...basesOf(reader, base, depth + 1)];
  });
}
