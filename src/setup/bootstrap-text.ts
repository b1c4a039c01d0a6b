import { environmentVariables } from '../core/config.ts';
import { clientPackage } from './existing-client.ts';
import type { ModuleKind } from './module-kind.ts';

export interface Bootstrap {
  readonly kind: ModuleKind;
  /** Id under which the app's events stand. */
  readonly agentId: string;
  /** The app has one client of analytics-node for the process, whose pipeline can be shared. */
  readonly sharesClient: boolean;
}

/** The file that sets a project up: one instance, and a session to put around the app's work. */
export function bootstrapText({ kind, agentId, sharesClient }: Bootstrap): string {
  const isTyped = kind === 'typescript';
  const isCommonJs = kind === 'commonjs';
  const exported = isCommonJs ? '' : 'export ';
  const key = `process.env.${environmentVariables.apiKey}`;
  const made = sharesClient ? 'init({ amplitude })' : `${key} ? init() : undefined`;
  const because = sharesClient
    ? "Shares the app's own Amplitude client, which has to be initialised as before."
    : `Undefined without ${environmentVariables.apiKey}: then nothing is recorded, and the app runs as before.`;
  const ids = isTyped ? 'ids: { userId: string; sessionId: string }' : 'ids';
  const signature = isTyped ? `inSession<T>(${ids}, work: () => Promise<T>): Promise<T>` : `inSession(${ids}, work)`;
  const run = sharesClient ? 'agent.session(ids).run(work)' : 'agent ? agent.session(ids).run(work) : work()';
  const optional = sharesClient ? '.' : '?.';
  return `${imports(isCommonJs, sharesClient)}
/** ${because} */
${exported}const ai = ${made};

const agent = ai${optional}agent(${quote(agentId)});

/** Runs work as part of a user's conversation: the LLM calls in it are recorded with both ids ({ userId, sessionId }). */
${exported}async function ${signature} {
  return ${run};
}

process.once('beforeExit', () => ai${optional}flush());
${isCommonJs ? '\nmodule.exports = { ai, inSession };\n' : ''}`;
}

function imports(isCommonJs: boolean, sharesClient: boolean): string {
  if (isCommonJs) {
    return `${sharesClient ? `const amplitude = require('${clientPackage}');\n` : ''}const { init } = require('amplitude-ai');\n`;
  }
  return `${sharesClient ? `import * as amplitude from '${clientPackage}';\n` : ''}import { init } from 'amplitude-ai';\n`;
}

/** A name from package.json as a string literal: it may hold anything. */
function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

/** The file that a framework loads when the server starts, and whose `register` it calls. */
export function startFileText(bootstrap: string): string {
  return `/** The framework calls this once, when a server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('${bootstrap}');
}
`;
}
