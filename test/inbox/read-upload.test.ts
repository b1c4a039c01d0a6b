import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readUpload, type Upload } from '../../src/inbox/read-upload.ts';

async function uploadOf(body: Buffer, encoding: string, maxBytes: number): Promise<Upload> {
  let settle: (upload: Promise<Upload>) => void = () => {};
  const read = new Promise<Upload>((resolve) => {
    settle = resolve;
  });
  const server = createServer((request, response) => {
    const upload = readUpload(request, maxBytes);
    settle(upload);
    upload.finally(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an AddressInfo; the string form belongs to pipes.
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-encoding': encoding },
  });
  server.close();
  return read;
}

it('reads a body whole, packed or not, also when a character spans two chunks', async () => {
  const text = '… '.repeat(100_000);
  const whole = { payload: text, byteLength: 400_000 };
  expect(await uploadOf(Buffer.from(text), 'identity', 1_000_000)).toEqual(whole);
  expect(await uploadOf(gzipSync(text), 'gzip', 1_000_000)).toEqual(whole);
});

it('stops unpacking as soon as the limit is passed', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
  const { byteLength, payload } = await uploadOf(bomb, 'gzip', 1_000_000);
  expect(byteLength).toBeGreaterThan(1_000_000);
  expect(byteLength).toBeLessThan(1_200_000);
  expect(payload.length).toBeLessThanOrEqual(1_000_000);
});
