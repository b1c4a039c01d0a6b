import { createInterface } from 'node:readline';
import type { PlannedFile } from '../rewrite-plan.ts';
import { shownLines, shownText } from './shown-text.ts';

const keys = '[y]es, [n]o, [a]ll that follow, [q]uit';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly say: (text: string) => void;
}

/** Shows the change of each file and asks for it. What the user quits before is declined; what was granted stays so. */
export async function askEach(files: readonly PlannedFile[], { input, say }: Terminal): Promise<ReadonlySet<string>> {
  const granted = new Set<string>();
  // Without an output it echoes nothing: the terminal does that.
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  /** The end of the input is a person who left. */
  const answer = async (question: string): Promise<string> => {
    for (;;) {
      say(question);
      const { done, value } = await lines.next();
      if (done) return 'q';
      const key = String(value).trim().toLowerCase().slice(0, 1);
      if ('ynaq'.includes(key) && key !== '') return key;
      say(`Answer with one of ${keys}.\n`);
    }
  };
  try {
    for (const [at, { file, diff }] of files.entries()) {
      say(shownLines(diff));
      const key = await answer(`${at + 1} of ${files.length}: write ${shownText(file)}? ${keys}: `);
      if (key === 'q') break;
      if (key === 'y') granted.add(file);
      if (key === 'a') {
        for (const rest of files.slice(at)) granted.add(rest.file);
        break;
      }
    }
  } finally {
    reader.close();
  }
  return granted;
}
