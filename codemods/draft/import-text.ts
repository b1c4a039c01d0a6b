import type { Layout } from './layout.ts';

/** A name as it comes out of a module. */
export interface Entry {
  readonly name: string;
  readonly local: string;
  readonly isType: boolean;
}

export type LinkForm = 'import' | 'require' | 'await-import';

/** One name inside the braces. */
export function entryText({ name, local, isType }: Entry, form: LinkForm): string {
  if (name === local) return isType && form === 'import' ? `type ${name}` : name;
  if (form !== 'import') return `${name}: ${local}`;
  return `${isType ? 'type ' : ''}${name} as ${local}`;
}

/** A statement that takes names from a module, in the way of the file. */
export function linkText(
  module: string,
  entries: readonly Entry[],
  { form, keyword, isTypeImport }: { form: LinkForm; keyword: string; isTypeImport: boolean },
  { quote, end, space }: Layout,
): string {
  const literal = `${quote}${module}${quote}`;
  const whole = form === 'import' ? entries.find(({ name }) => name === 'default') : undefined;
  const named = entries.filter((entry) => entry !== whole);
  const list = named.map((entry) => entryText(isTypeImport ? { ...entry, isType: false } : entry, form)).join(', ');
  const braces = named.length > 0 ? `{${space}${list}${space}}` : '';
  if (form === 'import') {
    const what = [whole?.local, braces].filter(Boolean).join(', ');
    return `import ${isTypeImport ? 'type ' : ''}${what} from ${literal}${end}`;
  }
  const load = form === 'require' ? `require(${literal})` : `await import(${literal})`;
  return `${keyword} ${braces} = ${load}${end}`;
}
