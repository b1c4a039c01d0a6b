import { isDeepStrictEqual } from 'node:util';
import type { ClientFacts, SettingsFormat } from './client-facts.ts';
import { jsonText } from './json-text.ts';
import { type Fault, isObject, type SettingsText } from './settings-text.ts';
import { tomlText } from './toml-text.ts';

const texts: Readonly<Record<SettingsFormat, SettingsText>> = {
  json: jsonText(true),
  jsonc: jsonText(false),
  toml: tomlText,
};

export type Edited =
  | { readonly fate: 'created' | 'extended' | 'updated' | 'removed'; readonly text: string }
  | { readonly fate: 'unchanged' | 'absent' }
  /** The server is there and says something else. */
  | { readonly fate: 'differs'; readonly text: string }
  | { readonly fate: 'broken'; readonly fault: Fault }
  /** The file is sound, and written in a way that we cannot edit without losing something. */
  | { readonly fate: 'beyond us' };

type Json = Readonly<Record<string, unknown>>;

/** Settings with our server. Everything else in them stays, and is compared to be sure. */
export function withServer(found: string | undefined, client: ClientFacts, name: string, entry: Json): Edited {
  const { format, holder } = client;
  return edited(found, format, (text, value) => {
    const servers = value[holder];
    if (servers !== undefined && !isObject(servers)) return { fate: 'beyond us' };
    const before = servers?.[name];
    if (before === undefined) {
      const wanted = { ...value, [holder]: { ...servers, [name]: entry } };
      return {
        fate: found === undefined ? 'created' : 'extended',
        text: texts[format].add(text, holder, name, entry),
        wanted,
      };
    }
    if (!isObject(before)) return { fate: 'beyond us' };
    // What the user added (variables, a time limit) is theirs.
    const merged = { ...before, ...entry };
    if (isDeepStrictEqual(plain(before), plain(merged))) return { fate: 'unchanged' };
    const wanted = { ...value, [holder]: { ...servers, [name]: merged } };
    return { fate: 'differs', text: texts[format].change(text, holder, name, entry), wanted };
  });
}

/** Settings without it. */
export function withoutServer(found: string | undefined, { format, holder }: ClientFacts, name: string): Edited {
  if (found === undefined) return { fate: 'absent' };
  return edited(found, format, (text, value) => {
    const servers = value[holder];
    if (!isObject(servers) || !(name in servers)) return { fate: 'absent' };
    const { [name]: _, ...rest } = servers;
    return { fate: 'removed', text: texts[format].remove(text, holder, name), wanted: { ...value, [holder]: rest } };
  });
}

/** A fresh file that holds nothing but our server. */
export function freshSettings({ format, holder }: ClientFacts, name: string, entry: Json): string {
  return texts[format].add(texts[format].empty, holder, name, entry);
}

type Step =
  | { readonly fate: 'created' | 'extended' | 'removed' | 'differs'; readonly text: string; readonly wanted: Json }
  | { readonly fate: 'unchanged' | 'absent' | 'beyond us' };

const mark = '\uFEFF';

function edited(found: string | undefined, format: SettingsFormat, step: (text: string, value: Json) => Step): Edited {
  const { read, empty } = texts[format];
  const start = found?.startsWith(mark) ? mark : '';
  const given = found?.slice(start.length) ?? '';
  const text = given.trim() === '' ? empty : given;
  const before = read(text);
  if ('fault' in before) return { fate: 'broken', fault: before.fault };
  const made = step(text, before.value);
  if (!('text' in made)) return made;
  const after = read(made.text);
  const isAsWanted = 'value' in after && isDeepStrictEqual(plain(after.value), plain(made.wanted));
  return isAsWanted ? { fate: made.fate, text: start + made.text } : { fate: 'beyond us' };
}

/** Without prototypes, and without objects that became empty: a table of TOML is gone with its last entry. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value) || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isObject(inner) || Object.keys(inner).length > 0));
}
