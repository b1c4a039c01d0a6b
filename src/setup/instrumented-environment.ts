import { environmentVariables } from '../core/config.ts';
import { withImport } from './node-options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Switches patching at start on or off; what the user set wins. */
const autoPatch = 'AMPLITUDE_AI_AUTO_PATCH';

/** The environment in which every node process of a command records its LLM calls. */
export function instrumentedEnvironment(env: Environment, registerFile: string): Record<string, string | undefined> {
  return {
    ...env,
    NODE_OPTIONS: withImport(env.NODE_OPTIONS, registerFile),
    [autoPatch]: env[autoPatch] ?? 'true',
  };
}

/** What the user should know before the command starts. */
export function instrumentationWarning(env: Environment): string | undefined {
  if (env[environmentVariables.apiKey]) return undefined;
  return `${environmentVariables.apiKey} is not set: the command runs, and its LLM calls are not recorded.`;
}
