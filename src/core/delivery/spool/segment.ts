import { closeSync, fsyncSync, ftruncateSync, openSync, unlink, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const ONLY_US = 0o600;

/** One file of a spool: events as JSON, one a line. It goes when each of them has met its fate. */
export class Segment {
  readonly path: string;
  /** On disk alone: none of its events are kept in memory. */
  isUnread: boolean;
  /** Events in it that have not met their fate. */
  waiting = 0;
  bytes = 0;
  /** Whether its events have given up their content. */
  isLight = false;
  #file: number | undefined;

  constructor(path: string, isUnread: boolean) {
    this.path = path;
    this.isUnread = isUnread;
  }

  get isOpen(): boolean {
    return this.#file !== undefined;
  }

  /** @throws what the file system does. */
  open(): void {
    // Ours alone, and new: what is there already may be a link to somewhere else.
    this.#file = openSync(this.path, 'ax', ONLY_US);
  }

  /**
   * Adds lines, each with its line break. All of them are in the file afterwards, or none.
   *
   * @throws what the file system does.
   */
  append(lines: readonly Buffer[], sync: boolean): void {
    const [only, ...others] = lines;
    if (!only || this.#file === undefined) return;
    const text = others.length === 0 ? only : Buffer.concat(lines);
    try {
      let written = 0;
      while (written < text.length) written += writeSync(this.#file, text, written);
      if (sync) fsyncSync(this.#file);
    } catch (error) {
      // A line that is there by half would spoil the next one.
      ftruncateSync(this.#file, this.bytes);
      throw error;
    }
    this.bytes += text.length;
    this.waiting += lines.length;
  }

  close(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
  }

  /** Its lines without their line breaks, what is no line of a file of ours too. */
  async read(): Promise<Buffer[]> {
    const text = await readFile(this.path);
    const lines: Buffer[] = [];
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf(LINE_BREAK, start);
      const end = found === -1 ? text.length : found;
      if (end > start) lines.push(text.subarray(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** Its events need no copy any more. */
  remove(): void {
    this.close();
    unlink(this.path, () => undefined); // Who took us for dead has taken it.
  }
}

const LINE_BREAK = 0x0a;

/** Of those on disk alone. A plain loop: each event asks. */
export function sumUnread(segments: readonly Segment[], of: 'waiting' | 'bytes'): number {
  let sum = 0;
  for (const segment of segments) if (segment.isUnread) sum += segment[of];
  return sum;
}

const DIGITS = 8;

/** Names sort as numbers do. */
export function segmentName(number: number): string {
  return `${String(number).padStart(DIGITS, '0')}.jsonl`;
}

export function isSegment(name: string): boolean {
  return /^\d{8,}\.jsonl$/.test(name);
}
