import type { File } from '@babel/types';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import { clientDirective, generatedMark } from '../../lib/file-header.ts';

/** Why a file that parses is left alone as a whole: it is not written by hand, or it does not run on a server. */
export function foreignFile(tree: File): Diagnostic | undefined {
  const mark = generatedMark(tree);
  if (mark) {
    const { text, line, column } = mark;
    const message = `a tool writes this file ('${text}'): change what its generator puts there`;
    return { severity: 'info', code: 'generated-file', message, line, column };
  }
  const client = clientDirective(tree);
  if (!client) return undefined;
  const { text, line, column } = client;
  const message = `'${text}' code runs in a browser, where the drop-in does not`;
  return { severity: 'info', code: 'client-file', message, line, column };
}
