import { posix } from 'node:path';
import type { Finding } from '../../../src/analyze/index.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Handler, HandlerWish } from '../../draft/wrap-handler.ts';
import { flushWishes } from '../add-flush.ts';
import { sessionWishes } from '../add-sessions/route-handlers.ts';
import type { TransformContext } from '../transform.ts';

/** `./llm.ts` of `app/api/route.ts` as `app/api/llm`; what is behind an alias is known by its end alone. */
function targetOf(specifier: string, from: string): string {
  const plain = specifier.replace(/\.[mc]?[jt]sx?$/, '').replace(/\/index$/, '');
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), plain) : plain.replace(/^[@~#]\//, '/');
}

/** Whether a file asks a model, or imports a file that does. */
function isNearModels({ tree, path }: Draft, { scan }: TransformContext): boolean {
  const asking = new Set(scan?.sites.filter(({ inTest }) => !inTest).map(({ file }) => file));
  if (asking.has(path)) return true;
  const names = [...asking].map((file) => file.replace(/\.[mc]?[jt]sx?$/, '').replace(/\/index$/, ''));
  return tree.program.body.some((node) => {
    if (node.type !== 'ImportDeclaration') return false;
    const target = targetOf(node.source.value, path);
    return names.some((name) => name === target || (target.startsWith('/') && `/${name}`.endsWith(target)));
  });
}

/** What the handlers of a file need, for their sessions and for their platform, each in one wrapper. */
export function handlerWishes(
  draft: Draft,
  findings: readonly Finding[],
  context: TransformContext,
): Map<Handler, HandlerWish> {
  const wishes = isNearModels(draft, context) ? sessionWishes(draft) : new Map<Handler, HandlerWish>();
  for (const [handler, wish] of flushWishes(draft, findings)) {
    const session = wishes.get(handler);
    const both = () => [...(session?.options() ?? []), ...wish.options()];
    wishes.set(handler, { from: wish.from, options: both });
  }
  return wishes;
}
