import { patch } from '@decimalturn/toml-patch';
import { parse, stringify, TomlError } from 'smol-toml';
import { isObject, lineEnd, type SettingsText } from './settings-text.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Whole numbers beyond those of JavaScript are no fault of the file. */
const asWritten = { integersAsBigInt: 'asNeeded' } as const;

/** TOML. One parser edits, another one reads, so that the one checks the other. */
export const tomlText: SettingsText = {
  empty: '',
  read: (text) => {
    try {
      return { value: parse(text, asWritten) };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const [, reason = 'no TOML'] = /Invalid TOML document: (.*)/.exec(error.message) ?? [];
      return { fault: { line: error.line, column: error.column, reason } };
    }
  },
  // A table of its own at the end, as people write it.
  add: (text, holder, name, entry) => {
    const end = lineEnd(text);
    const gap = text === '' ? '' : text.endsWith('\n') ? end : end + end;
    return text + gap + stringify({ [holder]: { [name]: entry } }).replace(/\n/g, end);
  },
  change: (text, holder, name, entry) =>
    patched(text, holder, (servers) => ({ ...servers, [name]: { ...asObject(servers[name]), ...entry } })),
  remove: (text, holder, name) =>
    patched(text, holder, ({ [name]: _, ...rest }) => (Object.keys(rest).length > 0 ? rest : undefined)),
};

function patched(text: string, holder: string, make: (servers: Settings) => Settings | undefined): string {
  const { [holder]: servers, ...rest } = parse(text, asWritten);
  const made = make(asObject(servers));
  return patch(text, made === undefined ? rest : { ...rest, [holder]: made });
}

const asObject = (value: unknown): Settings => (isObject(value) ? value : {});
