import type { Diagnostic } from '../../lib/diagnostic.ts';
import { fileClassOf, isDeclarationFile } from '../../lib/extension.ts';
import { positionAt } from '../../lib/position.ts';
import { isTestFile } from '../../lib/test-file.ts';

/** Why a file is left alone by its name, before it is parsed. `mention` is the offset of what drew attention. */
export function unreadFile(
  source: string,
  path: string,
  mention: number,
  includeTests: boolean,
): Diagnostic | undefined {
  const at = positionAt(source, mention);
  if (isDeclarationFile(path)) {
    return { severity: 'info', code: 'declaration-file', message: 'declarations hold only types', ...at };
  }
  const kind = fileClassOf(path);
  if (kind === 'component') {
    const message = 'component files may run in a browser: where this one runs on a server, change its import by hand';
    return { severity: 'action', code: 'component-file', message, ...at };
  }
  if (kind !== 'code') {
    return { severity: 'info', code: 'not-code', message: 'prose and other files are left alone', ...at };
  }
  if (!includeTests && isTestFile(path)) {
    return { severity: 'info', code: 'test-file', message: 'tests are left alone without --include-tests', ...at };
  }
  return undefined;
}
