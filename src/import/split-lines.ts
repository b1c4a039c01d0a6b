import { createHash } from 'node:crypto';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; undefined when it was longer than the limit. */
  readonly text: string | undefined;
}

/** Longer than any event that Amplitude takes. */
export const MAX_LINE_BYTES = 20 * 1024 * 1024;

const LF = 0x0a;
const BOM = '\uFEFF';

/**
 * Splits bytes into lines and knows, at each line, how many bytes it has given out and their hash: that is what a
 * checkpoint needs, and what a line reader of text cannot tell. The counts are those of the line given out last.
 */
export class LineSplitter {
  readonly #hash = createHash('sha256');
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #held = 0;
  #isTooLong = false;
  /** Bytes up to the end of the last line. */
  offset = 0;
  number = 0;

  constructor(maxBytes: number = MAX_LINE_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** SHA-256 of everything up to the end of the last line. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async *lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
    for await (const chunk of chunks) {
      let start = 0;
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
        yield this.#finish(chunk.subarray(start, end + 1));
        start = end + 1;
      }
      if (start < chunk.length) this.#hold(chunk.subarray(start));
    }
    if (this.#held > 0) yield this.#finish(Buffer.alloc(0));
  }

  #hold(part: Buffer): void {
    this.#hash.update(part);
    this.#held += part.length;
    if (this.#held > this.#maxBytes) {
      this.#isTooLong = true;
      this.#parts = [];
    } else this.#parts.push(part);
  }

  #finish(part: Buffer): Line {
    this.#hold(part);
    const text = this.#isTooLong ? undefined : Buffer.concat(this.#parts).toString('utf8');
    this.offset += this.#held;
    this.number += 1;
    this.#parts = [];
    this.#held = 0;
    this.#isTooLong = false;
    return { number: this.number, text: this.number === 1 && text?.startsWith(BOM) ? text.slice(1) : text };
  }
}
