import type { File } from '@babel/types';

/** How a file is written, for what is put into it. */
export interface FileStyle {
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  readonly newline: '\n' | '\r\n';
  /** Between a brace and what it holds: `{ a }` or `{a}`. */
  readonly space: ' ' | '';
  readonly isModule: boolean;
}

const spread = /(?:import|const|let|var)\s*(?:type\s*)?\{(\s?)/;

function lastCharacters(tree: File, source: string): string[] {
  const { body, directives } = tree.program;
  const isEnding = (type: string) => /^(?:Import|Variable|Expression|Return|Throw)/.test(type);
  return [...directives, ...body.filter(({ type }) => isEnding(type))].map(({ end }) => source[(end ?? 0) - 1] ?? '');
}

export function styleOf(tree: File, source: string): FileStyle {
  const { body } = tree.program;
  const linked = /(?:from|import|require\()\s*(['"])/.exec(source) ?? /(['"])/.exec(source);
  const ends = lastCharacters(tree, source);
  const isModule = body.some(({ type }) => /^(?:Import|Export)/.test(type));
  return {
    quote: linked?.[1] === '"' ? '"' : "'",
    // One statement without it is enough: whoever writes them writes them everywhere.
    semicolon: ends.every((end) => end === ';') ? ';' : '',
    newline: source.includes('\r\n') ? '\r\n' : '\n',
    space: spread.exec(source)?.[1] === '' ? '' : ' ',
    isModule: isModule || !/\brequire\s*\(|\bmodule\.exports\b/.test(source),
  };
}

/** A text of a table, in the quotes of the file. */
export const inQuotes = (text: string, { quote }: FileStyle): string => text.replaceAll("'", quote);
