import type { ActionContext } from '../actions/action.ts';
import type { Output } from './io.ts';

const interval = 100;

/** One line that counts, on a terminal only: in a log it would be noise. */
export function progressLine(
  output: Output,
  counts = 'files',
): { progress: ActionContext['progress']; clear: () => void } {
  if (!output.isTTY) return { progress: undefined, clear: () => {} };
  let last = 0;
  let drawn = false;
  return {
    progress: (done, total) => {
      const now = Date.now();
      if (now - last < interval) return;
      last = now;
      drawn = true;
      output.write(`\r\u001b[2K${done} of ${total} ${counts}`);
    },
    clear: () => {
      if (drawn) output.write('\r\u001b[2K');
    },
  };
}
