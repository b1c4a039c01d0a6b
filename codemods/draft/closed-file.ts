import type { File } from '@babel/types';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { fileClassOf, isDeclarationFile } from '../lib/extension.ts';
import { clientDirective, generatedMark } from '../lib/file-header.ts';
import type { Position } from '../lib/position.ts';
import { isTestFile } from '../lib/test-file.ts';

/** Why a file cannot be rewritten, by its name alone. `at` is what drew attention to it. */
export function closedByName(path: string, includeTests: boolean, at: Position): Diagnostic | undefined {
  const { line, column } = at;
  if (isDeclarationFile(path)) {
    return { severity: 'info', code: 'declaration-file', message: 'declarations hold only types', line, column };
  }
  const kind = fileClassOf(path);
  if (kind === 'component') {
    const message = 'component files may run in a browser: where this one runs on a server, do it by hand';
    return { severity: 'action', code: 'component-file', message, line, column };
  }
  if (kind !== 'code') {
    return { severity: 'info', code: 'not-code', message: 'prose and other files are left alone', line, column };
  }
  if (includeTests || !isTestFile(path)) return undefined;
  const message = 'tests are left alone without --include-tests';
  return { severity: 'info', code: 'test-file', message, line, column };
}

/** Why a file that parses is left alone as a whole: a tool writes it, or it does not run on a server. */
export function closedByHeader(tree: File): Diagnostic | undefined {
  const mark = generatedMark(tree);
  if (mark) {
    const { text, line, column } = mark;
    const message = `a tool writes this file ('${text}'): change what its generator puts there`;
    return { severity: 'info', code: 'generated-file', message, line, column };
  }
  const client = clientDirective(tree);
  if (!client) return undefined;
  const { text, line, column } = client;
  const message = `'${text}' code runs in a browser, where we do not`;
  return { severity: 'info', code: 'client-file', message, line, column };
}
