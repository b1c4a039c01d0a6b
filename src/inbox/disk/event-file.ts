import { constants, fstatSync, ftruncateSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { InboxError } from '../inbox-error.ts';

/** Where a line stands in the file. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

const CHUNK = 1024 * 1024;
const LINE_END = 10;

/**
 * Lines on disk, at the end of which more are written. Events stay there and not in memory: only where they stand is
 * remembered.
 */
export class EventFile {
  readonly #handle: FileHandle;
  #size: number;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
    this.#size = fstatSync(handle.fd).size;
  }

  /** @throws InboxError when it is a link or no file, or cannot be written. */
  static async open(path: string): Promise<EventFile> {
    // A link could make us write anywhere.
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
    try {
      const handle = await open(path, flags, 0o600);
      const found = await handle.stat();
      if (!found.isFile()) {
        await handle.close();
        throw new Error('it is no file');
      }
      await handle.chmod(0o600);
      return new EventFile(handle);
    } catch (cause) {
      throw new InboxError(
        'INBOX_FILE_UNUSABLE',
        `The events cannot be kept in ${path} (${cause instanceof Error ? cause.message : String(cause)}). Give another folder with --dir.`,
        { cause },
      );
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Every line that is there, the last one too if it has no end. */
  async *lines(): AsyncGenerator<Span & { readonly text: string }> {
    let rest = Buffer.alloc(0);
    let start = 0;
    for (let position = 0; position < this.#size; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, this.#size - position));
      const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      const buffer = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      let from = 0;
      for (let end = buffer.indexOf(LINE_END); end >= 0; end = buffer.indexOf(LINE_END, from)) {
        yield { offset: start + from, length: end - from, text: buffer.toString('utf8', from, end) };
        from = end + 1;
      }
      rest = buffer.subarray(from);
      start += from;
    }
    if (rest.length > 0) yield { offset: start, length: rest.length, text: rest.toString('utf8') };
  }

  /** Ends a last line that was cut off, so that the next one is whole. */
  async mend(): Promise<void> {
    if (this.#size === 0) return;
    const last = Buffer.alloc(1);
    await this.#handle.read(last, 0, 1, this.#size - 1);
    if (last[0] !== LINE_END) this.#write(Buffer.from('\n'));
  }

  /** Writes lines, each with its line end, and says where they stand. All of them or, where the disk refuses, none. */
  append(lines: readonly string[]): readonly Span[] {
    const buffers = lines.map((line) => Buffer.from(line));
    let offset = this.#size;
    this.#write(Buffer.concat(buffers));
    return buffers.map((buffer) => {
      const span = { offset, length: buffer.length - 1 };
      offset += buffer.length;
      return span;
    });
  }

  #write(bytes: Buffer): void {
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.#handle.fd, bytes, written, bytes.length - written);
      }
    } catch (error) {
      ftruncateSync(this.#handle.fd, this.#size);
      throw error;
    }
    this.#size += bytes.length;
  }

  async read({ offset, length }: Span): Promise<string> {
    const buffer = Buffer.alloc(length);
    await this.#handle.read(buffer, 0, length, offset);
    return buffer.toString('utf8');
  }

  clear(): void {
    ftruncateSync(this.#handle.fd, 0);
    this.#size = 0;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
