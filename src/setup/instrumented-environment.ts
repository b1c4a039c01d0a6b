import { autoPatchVariable, environmentVariables } from '../core/config.ts';
import { withImport } from './node-options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment in which every node process of a command records its LLM calls. */
export function instrumentedEnvironment(env: Environment, registerFile: string): Record<string, string | undefined> {
  return {
    ...env,
    NODE_OPTIONS: withImport(env.NODE_OPTIONS, registerFile),
    // What the user set wins.
    [autoPatchVariable]: env[autoPatchVariable] ?? 'true',
  };
}

/** What the user should know before the command starts. */
export function instrumentationWarning(env: Environment): string | undefined {
  if (env[environmentVariables.apiKey]) return undefined;
  return `${environmentVariables.apiKey} is not set: the command runs, and its LLM calls are not recorded.`;
}
