import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeFile } from 'atomically';
import { type Action, type CommandAnswer, type Json, toJson } from '../actions/action.ts';
import { ActionError } from '../actions/action-error.ts';
import { callAction, checkInput } from '../actions/call-action.ts';
import { type CliIo, wantsColor } from './io.ts';
import { printAnswer } from './print-answer.ts';
import { progressLine } from './progress-line.ts';

/** What a command was asked, with everything found that depends on where. */
export interface Question {
  readonly input: Json;
  readonly options: Json;
  readonly root: string;
  readonly json: boolean;
  readonly limit: number | undefined;
  readonly output: string | undefined;
}

export interface Given {
  readonly output: Json;
  /** True where the exit code has to say so. */
  readonly isBad: boolean;
}

/** Asks an action and shows what it says, unless `before`, which runs between the two, says no. */
export async function giveAnswer(
  action: Action,
  question: Question,
  io: CliIo,
  { signal, before }: { readonly signal?: AbortSignal; readonly before?: () => boolean } = {},
): Promise<Given> {
  const { progress, clear } = progressLine(io.stderr, action.command.counts);
  const answer = await ask(action, question, io, { signal, progress }).finally(clear);
  const { output, notes = [], complaints = [] } = answer;
  const isShown = before?.() ?? true;
  if (isShown || question.output !== undefined) await show(action, question, answer, io);
  const reason = question.limit === undefined ? undefined : action.command.gate?.check(output, question.limit);
  const told = [...notes, ...complaints, ...(reason ? [reason] : [])];
  if (isShown) io.stderr.write(told.map((line) => `${line}\n`).join(''));
  return { output, isBad: complaints.length > 0 || reason !== undefined || action.command.failed?.(output) === true };
}

async function ask(
  action: Action,
  { input, options, root }: Question,
  { env, stdin, cwd }: CliIo,
  more: { readonly signal: AbortSignal | undefined; readonly progress: ReturnType<typeof progressLine>['progress'] },
): Promise<CommandAnswer<Json>> {
  const context = { root: async () => root, env, stdin: stdin && (() => text(stdin)), cwd: cwd(), ...more };
  const { name, command } = action;
  if (!command.form) return { output: await callAction(action, input, context) };
  const checked = checkInput(name, action.input, input);
  return command.form.run(checked, checkInput(command.name, command.form.options, options), context);
}

async function show(action: Action, question: Question, answer: CommandAnswer<Json>, io: CliIo): Promise<void> {
  const { json, output: file } = question;
  const isPlain = file !== undefined || !wantsColor(io, io.stdout);
  const shown = answer.text ?? (json ? toJson(answer.output) : printAnswer(action, answer.output, !isPlain));
  if (file === undefined) {
    io.stdout.write(shown);
    return;
  }
  await writeFile(resolve(io.cwd(), file), shown).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ActionError(
      'NOT_A_FILE',
      `--output ${JSON.stringify(file)} cannot be written: ${reason}.`,
      'Give another file.',
    );
  });
  io.stderr.write(`written: ${file}\n`);
}
