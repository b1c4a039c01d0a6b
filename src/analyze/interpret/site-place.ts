import type { ts } from 'ts-morph';
import type { Site } from '../report.ts';
import { enclosingNames } from './enclosing-names.ts';
import type { ModuleIndex } from './module-index.ts';

/** Where a site stands, by the node of the method's name. */
export function placeOf(
  { source, file, inTest }: ModuleIndex,
  name: ts.Node,
): Pick<Site, 'file' | 'line' | 'column' | 'snippet' | 'within' | 'inTest'> {
  const { line, character } = source.getLineAndCharacterOfPosition(name.getStart(source));
  const within = enclosingNames(name);
  return { file, line: line + 1, column: character + 1, snippet: snippetOf(source, line), within, inTest };
}

const longest = 120;

function snippetOf(source: ts.SourceFile, line: number): string {
  const starts = source.getLineStarts();
  const text = source.text.slice(starts[line], starts[line + 1]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plainText = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  return plainText.length > longest ? `${plainText.slice(0, longest - 1)}…` : plainText;
}
