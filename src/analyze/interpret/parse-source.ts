import { ts } from 'ts-morph';
import { type Scripts, scriptBlocks } from '../files/script-blocks.ts';
import { isOtherDialect } from '../files/source-name.ts';
import type { Unparsed } from '../report.ts';

export interface ParsedSource {
  readonly source: ts.SourceFile;
  /** The first syntax error; the tree then holds what the parser could read around it. */
  readonly fault: Unparsed | null;
}

/** Parses by syntax alone. */
export function parseSource(file: string, text: string): ParsedSource {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const blocks = isOtherDialect(file) ? scriptBlocks(file, plain) : null;
  const source = ts.createSourceFile(file, blocks?.text ?? plain, options, true, scriptKind(file, blocks?.language));
  // The parser's own errors hang on the tree, and only the typings of a whole program expose them.
  const { parseDiagnostics = [] } = source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  const [first] = parseDiagnostics.filter(({ code }) => !(isScript(file) && sloppy.has(code)));
  if (!first) return { source, fault: null };
  const { line, character } = source.getLineAndCharacterOfPosition(first.start);
  const message = ts.flattenDiagnosticMessageText(first.messageText, ' ');
  return { source, fault: { file, line: line + 1, column: character + 1, message } };
}

/** JSDoc gives types in JavaScript only; in TypeScript it is a comment, and most of some files. */
const options: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeInfo,
};

/** Octal numbers and escapes: errors in a module, part of the language in a script, and the tree is whole either way. */
const sloppy = new Set([1121, 1487, 1488, 1489]);

function isScript(file: string): boolean {
  return /\.c?js$/.test(file);
}

function scriptKind(file: string, language?: Scripts['language']): ts.ScriptKind {
  if (language) return { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, jsx: ts.ScriptKind.JSX }[language];
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  // JSX is common in plain `.js`, and nothing of JavaScript is lost by allowing it.
  return /\.[mc]?jsx?$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
}
