import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/catalog/in-lanes.ts';
import { retryAfterMs } from '../../src/catalog/retry-after.ts';
import { serverOrigin } from '../../src/catalog/server-origin.ts';
import { withoutSecrets } from '../../src/catalog/without-secrets.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['2', 2000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Thu, 01 Jan 2020 00:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j is %s ms', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});

describe('the server', () => {
  it.each([
    [undefined, 'US', 'https://amplitude.com'],
    [undefined, 'EU', 'https://analytics.eu.amplitude.com'],
    ['https://proxy.example/amplitude/', 'US', 'https://proxy.example/amplitude'],
    ['http://127.0.0.1:8080', 'US', 'http://127.0.0.1:8080'],
  ] as const)('of %s in %s is %s', (url, zone, origin) => {
    expect(serverOrigin(url, zone)).toEqual({ origin });
  });

  it.each([
    ['http://proxy.example', 'in clear'],
    ['nowhere', 'no URL'],
    ['https://user:pass@proxy.example', 'credentials'],
    ['ftp://127.0.0.1', 'in clear'],
  ])('%s is refused', (url, problem) => {
    expect(serverOrigin(url, 'US')).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('secrets', () => {
  it('are taken out wherever they stand, the longer one first', () => {
    expect(withoutSecrets('abc and abcdef', ['abc', 'abcdef', ''])).toBe('••• and •••');
  });
});

describe('lanes', () => {
  it('keep the order of the items and the limit of what runs at a time', async () => {
    let running = 0;
    let peak = 0;
    const results = await inLanes([3, 1, 2, 0], 2, async (item) => {
      peak = Math.max(peak, ++running);
      for (let turn = 0; turn < item; turn++) await Promise.resolve();
      running--;
      return item * 10;
    });
    expect({ results, peak }).toEqual({ results: [30, 10, 20, 0], peak: 2 });
  });

  it('take nothing more after a failure', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      throw new Error('no');
    };
    await expect(inLanes([1, 2, 3, 4], 1, work)).rejects.toThrow('no');
    expect(begun).toEqual([1]);
  });
});
