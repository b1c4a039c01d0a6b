import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

export interface Tail {
  readonly text: string;
  /** Bytes before it that were not read. */
  readonly leftOut: number;
}

const nothing: Tail = { text: '', leftOut: 0 };

/** The end of a plain file; nothing of a link, a pipe or a folder, any of which could hang or lead elsewhere. */
export async function readTail(path: string, most: number): Promise<Tail> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => undefined);
  if (!file) return nothing;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return nothing;
    const leftOut = Math.max(0, stats.size - most);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(stats.size - leftOut), 0, stats.size - leftOut, leftOut);
    return { text: buffer.toString('utf8', 0, bytesRead), leftOut };
  } finally {
    await file.close();
  }
}
