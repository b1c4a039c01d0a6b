import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressReporter } from '../../src/mcp/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a client is told of `[done, total]`, a second apart. */
function told(...steps: readonly (readonly [number, number])[]): unknown[] {
  const sent: unknown[] = [];
  const report = progressReporter({
    _meta: { progressToken: 'a' },
    signal: new AbortController().signal,
    notify: async ({ params }) => void sent.push(params),
  });
  for (const [done, total] of steps) {
    vi.advanceTimersByTime(1_000);
    report?.(done, total);
  }
  return sent;
}

it('counts a second pass on from the first, since progress may only grow', () => {
  const steps = told([0, 500], [256, 500], [0, 40], [40, 40]);
  const at = (progress: number, total: number) => ({ progressToken: 'a', progress, total });
  expect(steps).toEqual([at(0, 500), at(256, 500), at(500, 540), at(540, 540)]);
});

it('says nothing twice', () => {
  expect(told([0, 10], [0, 10], [3, 10], [3, 10])).toHaveLength(2);
});

it('is nothing for a client that gave no token', () => {
  const request = { signal: new AbortController().signal, notify: async () => {} };
  expect(progressReporter({ ...request, _meta: {} })).toBeUndefined();
});
