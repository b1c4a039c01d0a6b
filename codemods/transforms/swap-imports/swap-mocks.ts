import type { File } from '@babel/types';
import type { Diagnostic } from '../../lib/diagnostic.ts';
import type { Edit } from '../../lib/edit.ts';
import { type MockCall, mockCalls } from '../../lib/mock-calls.ts';
import type { TransformContext } from '../transform.ts';
import { roleOf } from './specifier.ts';

export interface MockVerdict {
  readonly edit?: Edit & { readonly id: string };
  readonly left: Diagnostic;
}

function judge(mock: MockCall, to: string, context: TransformContext): Diagnostic {
  const { line, column, callee, specifier } = mock;
  if (mock.reach === 'named-file') {
    const message = `${callee} matches specifiers as written: rename the stub '${specifier}' to '${to}'`;
    return { severity: 'action', code: 'stub-key', message, line, column };
  }
  if (!mock.swappable) {
    return { severity: 'info', code: 'behind-the-mock', message: `${callee} asks for the real module`, line, column };
  }
  const isSwapped = context.includeTests || mock.nested;
  const message = isSwapped
    ? `${callee} now replaces '${to}' as a whole, so that calls in this test are not recorded`
    : `${callee} is left alone without --include-tests`;
  return { severity: 'info', code: isSwapped ? 'mock-swapped' : 'mock-left', message, line, column };
}

/** The mocks of a file that the tests' owner asked to be moved along, and what to know about the others. */
export function judgeMocks(tree: File, context: TransformContext): MockVerdict[] {
  const role = (text: string) => {
    const found = roleOf(text, context.facts, context.reverse);
    return found?.role === 'swap' ? found : undefined;
  };
  return mockCalls(tree, (text) => role(text) !== undefined).flatMap((mock) => {
    const swap = role(mock.specifier);
    if (!swap) return [];
    const left = judge(mock, swap.to, context);
    // The nested import was judged with the file's other links: two edits of one literal would collide.
    if (left.code !== 'mock-swapped' || mock.nested) return [{ left }];
    return [{ left, edit: { start: mock.start + 1, end: mock.end - 1, text: swap.to, id: swap.facts.id } }];
  });
}
