import type { Draft } from '../../draft/draft.ts';
import type { HandlerWish } from '../../draft/wrap-handler.ts';
import { ownPackage } from '../../lib/own-package.ts';

export const nextEntry = `${ownPackage}/next`;
export const functionEntry = `${ownPackage}/serverless`;

/** Route handlers of Next.js take a request and give a response; they can go on after it. */
export const routeFile = /(?:^|\/)app\/(?:.*\/)?route\.[jt]sx?$/;

/** How a handler delivers before its platform freezes it. */
export function flushWish(draft: Draft): HandlerWish {
  if (!routeFile.test(draft.path)) return { from: functionEntry, options: () => [] };
  return { from: nextEntry, options: () => [`waitUntil: ${draft.imports.use('next/server', 'after')}`] };
}
