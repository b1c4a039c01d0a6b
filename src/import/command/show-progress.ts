import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../options.ts';
import { figure, type Terminal } from './terminal.ts';

export interface ProgressDisplay {
  show(progress: ImportProgress): void;
  /** Leaves the screen to what is printed next. */
  close(): void;
}

/** Between two lines in a log. */
const LINE_EVERY_MS = 5_000;

/** Waits that are shorter than this are nothing to tell. */
const TOLD_WAIT_MS = 2_000;

export const noProgress: ProgressDisplay = { show: () => {}, close: () => {} };

/** A bar where a person looks, lines in a log: always on stderr, since stdout is for the answer. */
export function progressDisplay(terminal: Terminal, done: 'sent' | 'ready'): ProgressDisplay {
  return terminal.stderr.isTTY ? bar(process.stderr, done) : lines(terminal, done);
}

function bar(stream: NodeJS.WriteStream, done: string): ProgressDisplay {
  const drawn = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: false, // A killed process would leave the terminal without one.
    etaBuffer: 50,
    format: `{source} {bar} {percentage} % | {delivered} ${done}, {rejected} rejected | {left}`,
  });
  let source = '';
  return {
    show: (progress) => {
      const { bytesRead, totalBytes = bytesRead, waiting } = progress;
      const facts = {
        source: basename(progress.source),
        delivered: figure(progress.delivered),
        rejected: figure(progress.rejected),
        left: waiting ? waitText(waiting) : `line ${figure(progress.line)}`,
      };
      if (source === progress.source) drawn.update(bytesRead, facts);
      else drawn.start(totalBytes || 1, bytesRead, facts);
      source = progress.source;
    },
    close: () => drawn.stop(),
  };
}

function lines({ stderr }: Terminal, done: string): ProgressDisplay {
  let toldAt = Date.now();
  return {
    show: ({ source, line, delivered, rejected, bytesRead, totalBytes, waiting }) => {
      const isLongWait = waiting !== undefined && waiting.milliseconds >= TOLD_WAIT_MS;
      if (!isLongWait && Date.now() - toldAt < LINE_EVERY_MS) return;
      toldAt = Date.now();
      const share = totalBytes ? ` (${Math.floor((bytesRead / totalBytes) * 100)} %)` : '';
      const end = isLongWait ? `; ${waitText(waiting)}` : '';
      stderr.write(
        `${source}: line ${figure(line)}${share}, ${figure(delivered)} events ${done}, ${figure(rejected)} rejected${end}\n`,
      );
    },
    close: () => {},
  };
}

const waitText = ({ milliseconds, reason }: NonNullable<ImportProgress['waiting']>) =>
  `waiting ${Math.ceil(milliseconds / 1000)} s: ${reason}`;
