import { AmplitudeAIError } from '../core/errors.ts';
import type { Mark } from './batch.ts';
import { type Checkpoint, checkContent } from './checkpoint.ts';
import type { Committer } from './committer.ts';
import type { EventMaker } from './make-event.ts';
import type { OpenSource } from './open-source.ts';
import { readLine } from './read-line.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import { type Line, LineSplitter } from './split-lines.ts';

export interface SourceRun {
  readonly name: string;
  readonly source: OpenSource;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly maker: EventMaker;
  readonly committer: Committer;
  /** How far an earlier run came. */
  readonly checkpoint: Checkpoint | undefined;
  /** The last source of the import: sessions are over after it. */
  readonly isLast: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onLine: (line: number) => void;
}

/** Reads a source from its beginning, and hands over what lies after the checkpoint. Resolves with where it ends. */
export async function importSource(run: SourceRun): Promise<Mark> {
  const { name, source, settings, sessions, committer, checkpoint, signal, onLine } = run;
  const splitter = new LineSplitter();
  const markAt = (ends: number) => ({
    line: splitter.number,
    offset: splitter.offset,
    sha256: splitter.digest(),
    ends,
  });
  let isBehind = checkpoint === undefined || checkpoint.offset === 0;
  for await (const line of splitter.lines(source.chunks)) {
    signal?.throwIfAborted();
    onLine(line.number);
    if (!isBehind && checkpoint) {
      // The part that was sent is read again, because its sessions go on: that is quicker than it was to send.
      if (splitter.offset <= checkpoint.offset) replay(line, run);
      if (splitter.offset < checkpoint.offset) continue;
      checkContent(name, checkpoint, markAt(0));
      if (checkpoint.areSessionsEnded) sessions.markEnded();
      isBehind = true;
      continue;
    }
    take(line, run);
    if (committer.isFull) await committer.commit(markAt(0));
  }
  signal?.throwIfAborted(); // Ctrl-C ends the program at the other end of a pipe too: that is no end of the input.
  if (!isBehind && checkpoint) checkContent(name, checkpoint, markAt(0));
  await committer.commit(markAt(0));
  if (settings.endSessions && run.isLast) {
    const isSameEnd = checkpoint?.offset === splitter.offset && !checkpoint.areSessionsEnded;
    const sent = isSameEnd ? checkpoint.ends : 0;
    let ends = 0;
    for (const session of sessions.open()) {
      signal?.throwIfAborted();
      ends += 1;
      if (ends > sent) committer.add(run.maker.endOf(session, splitter.number));
      if (committer.isFull) await committer.commit(markAt(ends));
    }
    await committer.commit(markAt(ends));
  }
  await committer.settled();
  return markAt(0);
}

function replay(line: Line, { settings, sessions, maker }: SourceRun): void {
  const read = isEmpty(line) ? undefined : readIt(line, settings.minIdLength);
  if (!read || 'reason' in read) return;
  sessions.take(read.entry);
  maker.passOver(read.entry);
}

const isEmpty = (line: Line) => 'text' in line && line.text.trim() === '';

const readIt = (line: Line, minIdLength: number) =>
  'fault' in line ? { reason: line.fault } : readLine(line.text, minIdLength);

function take(line: Line, { name, settings, sessions, maker, committer }: SourceRun): void {
  if (isEmpty(line)) return;
  const { number } = line;
  const read = readIt(line, settings.minIdLength);
  if ('reason' in read) {
    if (settings.strict) {
      throw new AmplitudeAIError('INPUT_REJECTED', `${name}, line ${number}: ${read.reason}`);
    }
    committer.reject({ line: number, reason: read.reason });
    return;
  }
  const place = sessions.take(read.entry);
  committer.add(maker.fromLine(read.entry, place, number));
  if (place.forgotten && settings.endSessions) committer.add(maker.endOf(place.forgotten, number));
}
