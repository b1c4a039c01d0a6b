import type { Action, Json } from '../actions/action.ts';
import { toJson } from '../actions/action.ts';
import { ActionError, isActionError } from '../actions/action-error.ts';
import { commandRoot } from './command-root.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import { giveAnswer } from './give-answer.ts';
import { inCommands } from './in-commands.ts';
import type { CliIo } from './io.ts';

export interface Invocation {
  readonly input: Json;
  /** What the command takes beyond the tool. */
  readonly options: Json;
  readonly root: string | undefined;
  readonly json: boolean;
  /** Value of the gate's option, as typed. */
  readonly limit: string | undefined;
  /** File for the answer, in place of stdout. */
  readonly output: string | undefined;
  readonly watch: boolean;
}

/** Runs an action as a command: the answer to stdout, everything else to stderr, and how it went as the exit code. */
export async function runAction(action: Action, invocation: Invocation, io: CliIo): Promise<number> {
  try {
    const limit = gateLimit(action, invocation.limit);
    const { input, root } = await located(action, invocation, io.cwd());
    const question = { ...invocation, input, limit, root };
    if (invocation.watch) {
      const { watchAnswers } = await import('./watch-answers.ts');
      return await watchAnswers(action, question, io);
    }
    return (await giveAnswer(action, question, io)).isBad ? exitCode.badNews : exitCode.fine;
  } catch (error) {
    if (!isActionError(error)) throw error;
    const { code } = error;
    const [message, next] = [inCommands(error.message), inCommands(error.next)];
    if (invocation.json) io.stdout.write(toJson({ error: { code, message, next } }));
    io.stderr.write(`amplitude-ai ${action.command.name}: ${message}\n`);
    return exitCodeOf(code);
  }
}

function gateLimit({ command: { gate } }: Action, typed: string | undefined): number | undefined {
  if (typed === undefined || !gate) return undefined;
  const limit = Number(typed);
  if (typed.trim() !== '' && limit >= gate.min && limit <= gate.max) return limit;
  throw new ActionError(
    'INVALID_ARGUMENT',
    `--${gate.option} was ${JSON.stringify(typed)}.`,
    `Give a number from ${gate.min} to ${gate.max}.`,
  );
}

/** Paths that were given decide what the project is, and are then relative to it. */
async function located(
  { command }: Action,
  { input, root }: Invocation,
  cwd: string,
): Promise<{ input: Json; root: string }> {
  const key = command.argument;
  const value = key === undefined ? undefined : input[key];
  if (key === undefined || !command.takesPaths) return { input, root: (await commandRoot(cwd, root, [])).root };
  const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const place = await commandRoot(cwd, root, given);
  if (given.length === 0) return { input, root: place.root };
  // A plan is made for the same paths whenever it is made: the whole project is written as its root.
  const paths = place.paths.length > 0 ? place.paths : ['.'];
  return { input: { ...input, [key]: Array.isArray(value) ? paths : paths[0] }, root: place.root };
}
