import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { AmplitudeAIError } from '../core/errors.ts';

/** Conversations that come from anywhere but a file: bytes or text of JSON lines, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array | string>;

const READ_BYTES = 256 * 1024;

/** Bytes on the disk; the progress of a compressed file is that of its compressed bytes. */
export interface OpenSource {
  readonly chunks: AsyncIterable<Buffer>;
  readonly totalBytes: number | undefined;
  /** Bytes read from the disk so far. */
  bytesRead(): number;
}

export async function openFile(path: string): Promise<OpenSource> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new AmplitudeAIError('INVALID_CONFIG', `There is no file ${JSON.stringify(path)} to import.`, { cause });
  });
  if (!found.isFile()) {
    throw new AmplitudeAIError('INVALID_CONFIG', `${JSON.stringify(path)} is no file; name the JSONL files in it.`);
  }
  const raw = createReadStream(path, { highWaterMark: READ_BYTES });
  return {
    chunks: path.endsWith('.gz') ? unzipped(raw, path) : raw,
    totalBytes: found.size,
    bytesRead: () => raw.bytesRead,
  };
}

export function openChunks(source: Chunks): OpenSource {
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      const chunk =
        typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      read += chunk.length;
      yield chunk;
    }
  }
  return { chunks: counted(), totalBytes: undefined, bytesRead: () => read };
}

async function* unzipped(raw: ReturnType<typeof createReadStream>, path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // `pipe` passes no errors on: a disk that fails would leave the reader waiting.
  raw.once('error', (error) => gunzip.destroy(error));
  try {
    yield* raw.pipe(gunzip);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AmplitudeAIError(
      'INPUT_REJECTED',
      `${path} cannot be unpacked (${reason}). Give a whole file; the import goes on where it stopped.`,
      {
        cause,
      },
    );
  } finally {
    raw.destroy();
  }
}
