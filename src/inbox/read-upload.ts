import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface Upload {
  readonly payload: string;
  /** Size after decompression; when it passes the limit, reading stops and the payload is cut. */
  readonly byteLength: number;
}

/** Reads a body, unpacked, up to just past the limit: a small gzip can hold gigabytes. */
export async function readUpload(request: IncomingMessage, maxBytes: number): Promise<Upload> {
  const chunks: Buffer[] = [];
  let byteLength = 0;
  for await (const chunk of unpacked(request)) {
    byteLength += chunk.length;
    if (byteLength > maxBytes) break;
    chunks.push(chunk);
  }
  // What is left is read and thrown away: a client that is still writing would otherwise never see the refusal.
  request.unpipe();
  request.resume();
  return { payload: Buffer.concat(chunks).toString('utf8'), byteLength };
}

function unpacked(request: IncomingMessage): AsyncIterable<Buffer> {
  if (request.headers['content-encoding'] !== 'gzip') return keptOpen(request);
  const gunzip = createGunzip();
  // `pipe` does not pass on that the client vanished: without this, the read would wait for ever.
  request.once('close', () => {
    if (!request.complete) gunzip.destroy(new Error('The client went away in the middle of its upload.'));
  });
  return keptOpen(request.pipe(gunzip));
}

/** Leaving the loop early must not destroy the socket: the refusal still has to go out on it. */
function keptOpen(stream: Readable): AsyncIterable<Buffer> {
  return stream.iterator({ destroyOnReturn: false });
}
