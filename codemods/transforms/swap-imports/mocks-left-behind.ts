import type { Diagnostic } from '../../lib/diagnostic.ts';
import { type MockCall, mayMock, mockCalls } from '../../lib/mock-calls.ts';
import { ownPackage } from '../../lib/own-package.ts';
import { parse } from '../../lib/parse.ts';
import type { Aftermath, TransformContext } from '../transform.ts';
import { firstMention } from './prefilter.ts';
import { roleOf } from './specifier.ts';

function consequence(mock: MockCall, to: string, reverse: boolean): Diagnostic | undefined {
  const { callee, specifier, line, column } = mock;
  const move = `move the mock to '${to}' (--include-tests does it)`;
  if (reverse) {
    const message = `${callee} of '${specifier}' no longer reaches the code, which imports '${to}' again: ${move}`;
    return { severity: 'action', code: 'mock-out-of-reach', message, line, column };
  }
  switch (mock.reach) {
    case 'own-files': {
      const inline = `add test.server.deps.inline: ['${ownPackage}'] to the Vitest config`;
      const message = `${callee} does not reach '${specifier}' inside the drop-in, so the mock silently stops: ${inline}, or ${move}`;
      return { severity: 'action', code: 'mock-out-of-reach', message, line, column };
    }
    case 'named-file': {
      const message = `${callee} matches specifiers as written: rename the stub '${specifier}' to '${to}'`;
      return { severity: 'action', code: 'stub-key', message, line, column };
    }
    case 'everywhere': {
      const message = `${callee} of '${specifier}' keeps working: it reaches the drop-in too`;
      return { severity: 'info', code: 'mock-keeps-working', message, line, column };
    }
  }
}

/** Mocks that were written for a module which the project's code no longer imports under that name. */
export function mocksLeftBehind(context: TransformContext): Aftermath {
  return {
    inspect(source, path, touched) {
      if (!mayMock(source) || firstMention(source, context.facts, context.reverse) === -1) return [];
      const parsed = parse(source, path);
      if (!parsed.ok) return [];
      const swapped = (text: string) => {
        const role = roleOf(text, context.facts, context.reverse);
        return role?.role === 'swap' && touched.has(role.facts.id) ? role : undefined;
      };
      return mockCalls(parsed.tree, (text) => swapped(text) !== undefined).flatMap((mock) => {
        const role = swapped(mock.specifier);
        const isBehind = mock.callee.endsWith('Actual');
        return role && !isBehind ? (consequence(mock, role.to, context.reverse) ?? []) : [];
      });
    },
  };
}
