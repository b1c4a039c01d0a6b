import { AmplitudeAIError } from '../core/errors.ts';
import { loadPrice } from '../core/pricing.ts';
import { ImportRun } from './import-run.ts';
import type { Chunks } from './open-source.ts';
import type { ImportOptions } from './options.ts';
import { type ImportReport, type SourceReport, Tally } from './report.ts';
import { settingsOf } from './settings.ts';

/** The path of a JSONL file (`.gz` too), or a stream of JSONL. */
export type ImportSource = string | Chunks;

/**
 * Sends conversations of the past to Amplitude, with their own times and ids, through the Batch Event Upload API.
 *
 * Each line is one JSON object: `role` ("user", "assistant", "tool", "score") or `event` ("userMessage", "aiResponse",
 * "toolCall", "embedding", "span", "score", "sessionEnd", "sessionEnrichment") says what it is, `time` when it was (ISO
 * 8601, or milliseconds since 1970), `sessionId` and `userId` or `deviceId` whose it is; the other keys are the options
 * of the tracking method of that event. snake_case keys and the names of OpenAI's logs are understood. Lines stand in
 * the order of their conversation.
 *
 * Each line becomes the event that the tracking method would have sent: cost, model tier, labels and content mode
 * apply. Its `insert_id` follows from what it says, and Amplitude drops an id that it has seen in the last 7 days. A
 * checkpoint beside each file (`<file>.checkpoint.json`) holds how far it came: a killed import goes on there, one that
 * was finished sends nothing again, and lines added to a file later are sent when it is imported again. Lines that give
 * no event are written to `<file>.rejects.jsonl` with the reason. Memory does not grow with the file.
 *
 * @param sources one source, or several in the order of time; sessions go on from one to the next.
 * @returns what became of it; rejected lines are reported and do not reject.
 * @throws AmplitudeAIError `INVALID_CONFIG` (options, missing file), `INPUT_CHANGED` (not the file that was begun),
 *   `INPUT_REJECTED` (strict, or not readable), `INVALID_KEY`, `DELIVERY_FAILED` (Amplitude out of reach).
 * @example
 * ```ts
 * import { importConversations } from 'amplitude-ai/import';
 *
 * const report = await importConversations('conversations.jsonl', { endSessions: true });
 * console.error(`${report.delivered} events sent, ${report.rejected} lines rejected`);
 * ```
 */
export async function importConversations(
  sources: ImportSource | readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const settings = settingsOf(options, process.env);
  const list = isList(sources) ? sources : [sources];
  if (list.length === 0) throw new AmplitudeAIError('INVALID_CONFIG', 'There is nothing to import: give a file.');
  const tally = new Tally();
  const run = new ImportRun({ settings, options, tally, price: await loadPrice() });
  const reports: SourceReport[] = [];
  for (const [index, source] of list.entries()) {
    reports.push(await run.import(source, index === list.length - 1));
    if (run.isInterrupted) break;
  }
  const sum = (key: 'delivered' | 'deliveredBefore' | 'rejected') => reports.reduce((all, one) => all + one[key], 0);
  return {
    sources: reports,
    delivered: sum('delivered'),
    deliveredBefore: sum('deliveredBefore'),
    rejected: sum('rejected'),
    sessions: run.sessions.begun,
    forgottenSessions: run.sessions.forgotten,
    byType: tally.byType,
    problems: tally.problems,
    isInterrupted: run.isInterrupted,
    isDryRun: settings.dryRun,
  };
}

/** `Array.isArray` does not narrow lists that are read-only. */
const isList = (sources: ImportSource | readonly ImportSource[]): sources is readonly ImportSource[] =>
  Array.isArray(sources);
