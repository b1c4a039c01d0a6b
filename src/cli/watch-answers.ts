import { relative } from 'node:path';
import { watch } from 'chokidar';
import picocolors from 'picocolors';
import type { Action, Json } from '../actions/action.ts';
import { isActionError } from '../actions/action-error.ts';
import { exitCode } from './exit-code.ts';
import { giveAnswer, type Question } from './give-answer.ts';
import { type CliIo, wantsColor } from './io.ts';
import { paintLine } from './paint-line.ts';

/** Milliseconds of silence after a change: editors and branches write many files at once. */
const quiet = 150;
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

const ignored =
  /(?:^|[\\/])(?:node_modules|\.git|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|\.vercel|coverage)(?:[\\/]|$)/;
/** What can change the answer: sources, manifests and configurations that say how they find each other, what is ignored. */
const matters = /\.(?:[mc]?[jt]sx?|json|vue|svelte|astro|gitignore)$/;

/**
 * Answers, and answers again whenever a file has changed, until the signal of `io` or Ctrl-C. On a terminal each answer
 * takes the place of the last; elsewhere only what changed is said.
 */
export async function watchAnswers(action: Action, question: Question, io: CliIo): Promise<number> {
  const colors = picocolors.createColors(wantsColor(io, io.stdout));
  let last: Json | undefined;
  let running: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;

  const isTerminal = io.stdout.isTTY === true;

  const answer = async (): Promise<void> => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const isFirst = last === undefined;
    const before = () => {
      if (isTerminal) io.stdout.write(clearScreen);
      return isFirst || isTerminal;
    };
    try {
      const { output } = await giveAnswer(action, question, io, { signal: own.signal, before });
      const changes = last && action.command.form ? action.command.form.changes(last, output) : [];
      last = output;
      if (isFirst) return;
      const lines = changes.length > 0 ? changes : ['no change of what is recorded'];
      io.stdout.write(`${lines.map((line) => paintLine(line, colors)).join('\n')}\n`);
    } catch (error) {
      // A newer change has asked again, or the command is at its end.
      if (own.signal.aborted) return;
      if (!isActionError(error)) throw error;
      io.stderr.write(`amplitude-ai ${action.command.name}: ${error.message}\n`);
    }
  };

  const watcher = watch(question.root, {
    ignored: (path, stats) => {
      const inside = relative(question.root, path);
      return ignored.test(inside) || (stats?.isFile() === true && !matters.test(inside));
    },
    ignoreInitial: true,
    followSymlinks: false,
  });
  return new Promise<number>((resolve, reject) => {
    let isOver = false;
    const end = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      running?.abort();
      process.off('SIGINT', stop);
      io.signal?.removeEventListener('abort', stop);
      void watcher.close().then(settle);
    };
    const fail = (error: unknown) => end(() => reject(error));
    const stop = () => end(() => resolve(exitCode.interrupted));
    process.once('SIGINT', stop);
    io.signal?.addEventListener('abort', stop);
    watcher.on('error', fail);
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void answer().catch(fail), quiet);
    });
    watcher.on('ready', () => {
      io.stderr.write('watching; Ctrl-C ends it\n');
      void answer().catch(fail);
    });
  });
}
