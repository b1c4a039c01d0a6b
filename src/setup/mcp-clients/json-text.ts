import {
  applyEdits,
  findNodeAtLocation,
  modify,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { withProperty } from './json-property.ts';
import { isObject, lineEnd, placeAt, type SettingsText } from './settings-text.ts';

/** JSON as a client reads it: some take comments and commas behind the last item, some do not. */
export function jsonText(isStrict: boolean): SettingsText {
  const options = { disallowComments: isStrict, allowTrailingComma: !isStrict };
  const edit = (text: string, path: readonly string[], value: unknown) =>
    applyEdits(text, modify(text, [...path], value, { formattingOptions: layoutOf(text) }));
  return {
    empty: '{}\n',
    read: (text) => {
      const errors: ParseError[] = [];
      const value: unknown = parse(text, errors, options);
      const [error] = errors;
      if (error) {
        return { fault: { ...placeAt(text, error.offset), reason: inWords(printParseErrorCode(error.error)) } };
      }
      if (isObject(value)) return { value };
      return { fault: { line: 1, column: 1, reason: 'no JSON object' } };
    },
    add: (text, holder, name, entry) => {
      const root = parseTree(text);
      const servers = root && findNodeAtLocation(root, [holder]);
      const layout = layoutOf(text);
      const added = servers
        ? withProperty(text, servers, name, entry, layout)
        : root && withProperty(text, root, holder, { [name]: entry }, layout);
      return added ?? edit(text, [holder, name], entry);
    },
    change: (text, holder, name, entry) =>
      Object.entries(entry).reduce((changed, [key, value]) => edit(changed, [holder, name, key], value), text),
    remove: (text, holder, name) => applyEdits(text, modify(text, [holder, name], undefined, {})),
  };
}

/** `CommaExpected` as a person says it. */
const inWords = (code: string): string => code.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function layoutOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.includes('\t'), tabSize: indent.length, eol: lineEnd(text) };
}
