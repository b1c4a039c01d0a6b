import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { unwrapHandlers } from '../draft/unwrap-handlers.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { ownPackage } from '../lib/own-package.ts';
import { nextEntry } from './add-flush/flush-wish.ts';
import { draftHandlers } from './add-flush.ts';
import { madeApps } from './add-sessions/made-apps.ts';
import { mountApp } from './add-sessions/mount-app.ts';
import { sessionWishes } from './add-sessions/route-handlers.ts';
import { unmountApps } from './add-sessions/unmount-apps.ts';
import { webFrameworks } from './add-sessions/web-frameworks.ts';
import { quietly } from './quietly.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';

/** Mounts our middleware on the apps that a file makes, where it has none. */
export function draftMounts(draft: Draft): void {
  for (const framework of webFrameworks) {
    const { entry, middleware } = framework;
    if (draft.imports.taken(entry).some(({ name }) => name === middleware)) continue;
    for (const making of madeApps(draft, framework)) mountApp(draft, framework, making);
  }
}

function addSessions(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) {
    return restoreFile(source, path, (draft) => {
      for (const framework of webFrameworks) unmountApps(draft, framework);
      unwrapHandlers(draft, nextEntry);
    });
  }
  const work = (draft: Draft) => {
    draftMounts(draft);
    draftHandlers(draft, sessionWishes(draft));
  };
  return quietly(rewriteFile(source, path, context, { line: 1, column: 1 }, work));
}

export const addSessionsTransform: Transform = {
  name: 'add-sessions',
  summary: 'open a session for each request, in apps of Express, Fastify, Hono, Koa and routes of Next.js',
  reversible: true,
  examples: [
    { args: 'src/app.ts', does: 'mount the middleware on the app that is made there' },
    { args: 'src --reverse', does: 'take it off again' },
  ],
  addsDependency: true,
  mentions: ({ reverse }) =>
    reverse ? [ownPackage] : [...webFrameworks.map(({ module }) => module), 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  plan: addSessions,
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asJscodeshift(addSessionsTransform, allFacts);
