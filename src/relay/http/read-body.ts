import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { RelayRefusal } from './relay-refusal.ts';

const unpack = promisify(gunzip);

/**
 * The body of a request, unpacked.
 *
 * @param count is told how many bytes are here, and throws when there is no room for them.
 * @throws RelayRefusal as soon as it is clear that it is larger than allowed; what follows is not read.
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  count: (bytes: number) => void,
): Promise<Buffer> {
  const packing = request.headers['content-encoding'] ?? 'identity';
  if (packing !== 'identity' && packing !== 'gzip') {
    throw new RelayRefusal('wrongType', `content-encoding is ${JSON.stringify(packing)}; it must be gzip, or none.`);
  }
  const body = await collect(request, maxBytes, count);
  if (packing === 'identity') return body;
  try {
    return await unpack(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new RelayRefusal('malformed', 'The body is no gzip, although content-encoding says so.');
  }
}

function collect(request: IncomingMessage, maxBytes: number, count: (bytes: number) => void): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      try {
        if (bytes > maxBytes) throw tooLarge(maxBytes);
        count(bytes);
        chunks.push(chunk);
      } catch (error) {
        request.removeAllListeners('data').pause();
        reject(error);
      }
    });
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the connection ended before the body did')));
  });
}

const tooLarge = (maxBytes: number) =>
  new RelayRefusal('tooLarge', `The body is larger than ${maxBytes} bytes: send fewer spans at a time.`);
