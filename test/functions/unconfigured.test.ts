import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../../src/core/shared-state.ts';
import { observe, tool } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

describe('without a tracker', () => {
  beforeEach(() => {
    shared.defaultInstance = undefined;
    shared.told.clear();
    vi.stubEnv('AMPLITUDE_AI_API_KEY', undefined);
  });
  afterEach(() => {
    shared.defaultInstance = undefined;
    vi.unstubAllEnvs();
  });

  it('functions just run, and the developer is told once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const promise = Promise.resolve(1);
    const given = (function* () {
      yield 1;
    })();
    const next = given.next;
    for (const wrap of [tool, observe]) {
      expect(wrap(() => promise)()).toBe(promise);
      expect(wrap(() => given)()).toBe(given);
      expect(() =>
        wrap(() => {
          throw new RangeError('own');
        })(),
      ).toThrow(RangeError);
    }
    expect(given.next).toBe(next);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('a time limit holds all the same, since the app asked for it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await expect(tool(() => sleep(60_000, undefined, { ref: false }), { timeoutMs: 5 })()).rejects.toMatchObject({
      code: 'TOOL_TIMEOUT',
    });
  });

  it('tracking begins with the default instance, also for functions that were wrapped before', () => {
    const search = tool(() => 1, { name: 'search' });
    const mock = new MockAmplitudeAI();
    shared.defaultInstance = mock;
    search();
    mock.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Name': 'search' });
  });
});
