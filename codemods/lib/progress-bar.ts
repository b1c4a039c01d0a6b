import { SingleBar } from 'cli-progress';

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface ProgressBar {
  readonly show: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
  /** Leaves the screen to what is printed next. */
  readonly close: () => void;
}

/** Fewer files than these are done before a bar could be read. */
const longWork = 500;

/** A bar where a person looks, and only for long work. In a log it would be noise. */
export function progressBar(stream: Output): ProgressBar {
  if (!stream.isTTY) return { show: undefined, close: () => {} };
  let bar: SingleBar | undefined;
  return {
    show: ({ done, total }) => {
      if (total < longWork) return;
      if (!bar) {
        bar = new SingleBar({
          // The library asks for a whole stream and uses these two members, and `node:readline` on it, which writes.
          stream: stream as NodeJS.WritableStream,
          clearOnComplete: true,
          hideCursor: false, // A killed process would leave the terminal without one.
          format: '{bar} {value} of {total} files',
        });
        bar.start(total, done);
      }
      bar.update(done);
    },
    close: () => bar?.stop(),
  };
}
