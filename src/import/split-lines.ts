import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

/** `number` counts from 1; the text has its line end yet. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string };

/** Longer than any event that Amplitude takes. */
const MAX_LINE_BYTES = 20 * 1024 * 1024;

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
    const bytes = this.#isTooLong ? undefined : Buffer.concat(this.#parts);
    this.offset += this.#held;
    this.number += 1;
    this.#parts = [];
    this.#held = 0;
    this.#isTooLong = false;
    const { number } = this;
    if (!bytes) return { number, fault: `It is longer than ${this.#maxBytes} bytes, which no event may be.` };
    // Decoded all the same, what is no UTF-8 would become other words than the user's.
    if (!isUtf8(bytes)) return { number, fault: 'It is not UTF-8; convert the file.' };
    const text = bytes.toString('utf8');
    return { number, text: number === 1 && text.startsWith(BOM) ? text.slice(1) : text };
  }
}
