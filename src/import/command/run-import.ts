import { isAbsolute, resolve } from 'node:path';
import { AmplitudeAIError, type ErrorCode } from '../../core/errors.ts';
import { type ImportSource, importConversations } from '../import-conversations.ts';
import type { ImportOptions } from '../options.ts';
import type { ImportReport } from '../report.ts';
import { noProgress, progressDisplay } from './show-progress.ts';
import { summaryOf } from './summary.ts';
import type { Terminal } from './terminal.ts';

/** How the command says how it went. */
const importExit = { fine: 0, someRejected: 1, usage: 2, undelivered: 3, stopped: 130 } as const;

const exitOfError: Partial<Record<ErrorCode, number>> = {
  INPUT_REJECTED: importExit.someRejected,
  DELIVERY_FAILED: importExit.undelivered,
};

export interface ImportFlags extends ImportOptions {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Runs an import as a command: the answer to stdout, everything else to stderr. Resolves with the exit code. */
export async function runImport(files: readonly string[], flags: ImportFlags, terminal: Terminal): Promise<number> {
  const { quiet, json, ...options } = flags;
  const stop = new AbortController();
  const onSignal = () => {
    terminal.stderr.write('\nStopping after the upload under way; once more stops at once.\n');
    stop.abort();
  };
  const display = quiet ? noProgress : progressDisplay(terminal, options.dryRun ? 'ready' : 'sent');
  const sources = files.map((file): ImportSource => sourceOf(file, terminal.cwd()));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const report = await importConversations(sources, {
      ...options,
      ...(files.includes('-') ? { rejectsFile: resolve(terminal.cwd(), 'stdin.rejects.jsonl') } : {}),
      signal: stop.signal,
      onProgress: display.show,
    });
    display.close();
    terminal.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : summaryOf(report));
    return exitOf(report);
  } catch (error) {
    display.close();
    if (!(error instanceof AmplitudeAIError)) throw error;
    const { code, message } = error;
    if (json) terminal.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
    terminal.stderr.write(`amplitude-ai import: ${message}\n`);
    return exitOfError[code] ?? importExit.usage;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function sourceOf(file: string, cwd: string): ImportSource {
  if (file === '-') return process.stdin;
  return isAbsolute(file) || cwd === process.cwd() ? file : resolve(cwd, file);
}

function exitOf({ isInterrupted, rejected }: ImportReport): number {
  if (isInterrupted) return importExit.stopped;
  return rejected > 0 ? importExit.someRejected : importExit.fine;
}
