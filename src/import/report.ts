import type { ImportProblem } from './batch.ts';

/** What became of one source, earlier runs of the same import included. */
export interface SourceReport {
  readonly source: string;
  readonly lines: number;
  /** Events that Amplitude took; in a dry run, those that would be sent. */
  readonly delivered: number;
  /** Of these, the ones that earlier runs had sent. */
  readonly deliveredBefore: number;
  /** Lines that gave no event, and events that Amplitude refused. */
  readonly rejected: number;
  /** Where the rejected ones are, when there are any. */
  readonly rejectsFile: string | undefined;
}

/** What became of an import. */
export interface ImportReport {
  readonly sources: readonly SourceReport[];
  readonly delivered: number;
  readonly deliveredBefore: number;
  readonly rejected: number;
  /** Sessions in the sources. */
  readonly sessions: number;
  /** Sessions that rested so long that they were forgotten; should they go on, their turns begin again at 1. */
  readonly forgottenSessions: number;
  /** Events of this run by their name in Amplitude. */
  readonly byType: Readonly<Record<string, number>>;
  /** The first problems of this run, at most 20. */
  readonly problems: readonly (ImportProblem & { readonly source: string })[];
  /** It was stopped; the same import goes on from there. */
  readonly isInterrupted: boolean;
  readonly isDryRun: boolean;
}

/** Problems that a report shows; all of them are in the rejects file. */
const SHOWN_PROBLEMS = 20;

/** Counts of a run. */
export class Tally {
  readonly byType: Record<string, number> = {};
  readonly problems: (ImportProblem & { source: string })[] = [];

  countEvent(type: string): void {
    this.byType[type] = (this.byType[type] ?? 0) + 1;
  }

  note(source: string, problems: readonly ImportProblem[]): void {
    const room = SHOWN_PROBLEMS - this.problems.length;
    for (const { line, reason } of problems.slice(0, Math.max(0, room))) this.problems.push({ source, line, reason });
  }
}
