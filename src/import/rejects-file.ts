import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import type { ImportProblem } from './batch.ts';

export const rejectsPath = (file: string) => `${file}.rejects.jsonl`;

/** Lines that gave no event, with the reason: one JSON object a line. It exists when there are any. */
export class RejectsFile {
  readonly path: string;
  #bytes: number;

  private constructor(path: string, bytes: number) {
    this.path = path;
    this.#bytes = bytes;
  }

  /** Goes on after the bytes that the checkpoint vouches for; what a killed process wrote after them comes again. */
  static async open(path: string, bytes: number): Promise<RejectsFile> {
    if (bytes === 0) {
      await rm(path, { force: true });
      return new RejectsFile(path, 0);
    }
    const size = await stat(path).then(
      (found) => found.size,
      () => 0, // Whoever moved it away has read it.
    );
    if (size > bytes) await truncate(path, bytes);
    return new RejectsFile(path, Math.min(size, bytes));
  }

  get bytes(): number {
    return this.#bytes;
  }

  async append(problems: readonly ImportProblem[]): Promise<void> {
    if (problems.length === 0) return;
    const text = problems.map((problem) => `${JSON.stringify(problem)}\n`).join('');
    await appendFile(this.path, text);
    this.#bytes += Buffer.byteLength(text);
  }
}
