import type { Draft } from '../../draft/draft.ts';
import { placeBehind } from '../../draft/import-place.ts';
import { indentAt } from '../../draft/layout.ts';
import type { Making } from './made-apps.ts';
import { mountPlace } from './mount-place.ts';
import { userOfRequest } from './user-of-request.ts';
import type { WebFramework } from './web-frameworks.ts';

/** What is handed to the app: the middleware with its options, or a plug-in and its options. */
function mounted(framework: WebFramework, name: string, user: string | undefined): string {
  const options = user === undefined ? '' : `{ userId: ${user} }`;
  if (framework.mount === 'use') return `${name}(${options})`;
  return options === '' ? name : `${name}, ${options}`;
}

/** Mounts our middleware on an app; a person is told where that, or the user, cannot be seen. */
export function mountApp(draft: Draft, framework: WebFramework, making: Making): void {
  const { entry, middleware, mount } = framework;
  const parent = draft.parentOf(making);
  const isChained = parent?.type === 'MemberExpression' && parent.object === making && mount === 'use';
  const place = parent?.type === 'VariableDeclarator' ? mountPlace(draft, parent) : undefined;
  if (!isChained && !place) {
    const message = `this app is not held by a variable here: give it ${middleware} of ${entry} before its routes`;
    draft.say('action', 'app-out-of-reach', message, making);
    return;
  }
  const user = userOfRequest(draft, framework);
  const text = mounted(framework, draft.imports.use(entry, middleware), user);
  if (place && parent?.type === 'VariableDeclarator') {
    const { source, layout } = draft;
    const end = place.behind.end ?? 0;
    const indent = indentAt(source, place.behind.start ?? 0);
    const call = `${place.isAwaited && mount === 'register' ? 'await ' : ''}${draft.textOf(parent.id)}.${mount}(${text})`;
    const { at, before, after } = placeBehind(source, end, layout);
    if (before === ' ') draft.insert(at, ` ${call};`);
    else draft.insert(at, `${before}${indent}${call}${layout.end}${after}`);
  } else draft.insert(making.end ?? 0, `.${mount}(${text})`);
  if (user === undefined) {
    const message = `whose requests these are is not seen here: give ${middleware} a userId, from where the app keeps it`;
    draft.say('action', 'user-unknown', message, making);
  }
}
