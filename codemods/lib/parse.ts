import type { File } from '@babel/types';
import parserOf from 'jscodeshift/parser/babylon.js';
import { parserChain } from './parser-chain.ts';
import type { Position } from './position.ts';

export interface ParseProblem extends Position {
  readonly message: string;
}

export type Parsed =
  /** `recovered` holds what the parser stepped over: such a tree is good for edits of imports, and for nothing else. */
  | { readonly ok: true; readonly tree: File; readonly recovered: readonly ParseProblem[] }
  | { readonly ok: false; readonly problem: ParseProblem };

/** Babel's errors carry `loc` and end their message in the same position as text. */
function problemOf(error: unknown): ParseProblem {
  const message = error instanceof Error ? error.message : String(error);
  const loc: unknown = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : undefined;
  const read = (key: 'line' | 'column') => {
    const value: unknown = typeof loc === 'object' && loc !== null ? Reflect.get(loc, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  return { message: message.replace(/ \(\d+:\d+\)$/, ''), line: read('line') || 1, column: read('column') + 1 };
}

/** The one that got furthest tells most about what is wrong. */
function furthest(problems: readonly ParseProblem[]): ParseProblem {
  const ordered = [...problems].sort((a, b) => b.line - a.line || b.column - a.column);
  return ordered[0] ?? { message: 'no parser accepts this kind of file', line: 1, column: 1 };
}

/** Runtimes take a hashbang after a byte order mark and the parser does not; a comment as long keeps all offsets. */
const withPlainStart = (source: string): string => (source.startsWith('\ufeff#!') ? ` //${source.slice(3)}` : source);

/** Tries the dialects of the file's extension in turn; a clean tree wins over a recovered one. */
export function parse(source: string, path: string): Parsed {
  const problems: ParseProblem[] = [];
  let recovered: Parsed | undefined;
  for (const options of parserChain(path, source)) {
    try {
      const tree = parserOf(options).parse(withPlainStart(source));
      if (!tree.errors?.length) return { ok: true, tree, recovered: [] };
      recovered ??= { ok: true, tree, recovered: tree.errors.map(problemOf) };
    } catch (error) {
      problems.push(problemOf(error));
    }
  }
  return recovered ?? { ok: false, problem: furthest(problems) };
}
