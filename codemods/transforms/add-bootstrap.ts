import { allFacts } from '../../src/providers/all-facts.ts';
import type { Draft } from '../draft/draft.ts';
import { restoreFile, rewriteFile } from '../draft/rewrite-file.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { fileClassOf, isDeclarationFile } from '../lib/extension.ts';
import { ownPackage } from '../lib/own-package.ts';
import { isTestFile } from '../lib/test-file.ts';
import { hasStartName, isEntryPoint } from './add-bootstrap/entry-point.ts';
import { hookFiles } from './add-bootstrap/hook-file.ts';
import { isHookFile, removeStart, startHook, startProgram } from './add-bootstrap/start-in-file.ts';
import { quietly } from './quietly.ts';
import type { Transform, TransformContext, TransformResult } from './transform.ts';

/** Files that tools read, and of which none is a program of the app. */
const ofTools = /(?:\.config|rc|\.stories)\.[mc]?[jt]sx?$/;

/** Whether a file starts the tracking already, by itself or by a file that does. */
function startsAlready({ imports, source }: Draft): boolean {
  const own = imports.taken(ownPackage).some(({ name }) => name === 'init' || name === 'AmplitudeAI');
  return own || /['"]\.{1,2}\/(?:[\w./-]*\/)?amplitude(?:\.[mc]?[jt]s)?['"]/.test(source);
}

/** Starts the tracking where a program, or a server of a framework, begins. */
export function draftStart(draft: Draft): void {
  if (isHookFile(draft.path)) {
    if (!draft.source.includes(`'${ownPackage}'`) && !draft.source.includes(`"${ownPackage}"`)) startHook(draft);
  } else if (!startsAlready(draft) && isEntryPoint(draft)) startProgram(draft);
}

/** Whether a file may be where a program starts, by what costs no parse: it opens a port, or is called like one. */
export function mayStart(source: string, path: string): boolean {
  if (ofTools.test(path) || fileClassOf(path) !== 'code' || isDeclarationFile(path)) return false;
  return (
    hasStartName(path) ||
    isHookFile(path) ||
    /\b(?:listen|serve)\b|^\ufeff?#!|\b(?:main|run|start|bootstrap)\s*\(/.test(source)
  );
}

/** Words without one of which no file is where something starts. */
const signs = ['listen', 'serve', '(', 'register'];

function addBootstrap(source: string, path: string, context: TransformContext): TransformResult {
  if (context.reverse) return restoreFile(source, path, removeStart);
  if (!mayStart(source, path) || (isTestFile(path) && !context.includeTests)) return { edits: [], diagnostics: [] };
  return quietly(rewriteFile(source, path, context, { line: 1, column: 1 }, draftStart));
}

export const addBootstrapTransform: Transform = {
  name: 'add-bootstrap',
  summary: 'call init() where the program starts, and in instrumentation.ts of Next.js',
  reversible: true,
  examples: [
    { args: 'src/server.ts', does: 'start the tracking there' },
    { args: '', does: 'start it wherever a program of the project begins' },
    { args: '--reverse', does: 'take it away again' },
  ],
  addsDependency: true,
  mentions: ({ reverse }) => (reverse ? [ownPackage] : signs),
  plan: addBootstrap,
  otherFiles: (project, { reverse }) => ({ files: hookFiles(project, reverse), diagnostics: [] }),
};

/** For `jscodeshift -t`: the same edits under jscodeshift's own contract. */
export default asJscodeshift(addBootstrapTransform, allFacts);
