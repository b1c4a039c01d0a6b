import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { tool, toolSignal } from '../../src/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

describe('a tool with a time limit', () => {
  it('is rejected after it, in one event, and its work is told to stop', async () => {
    const ai = new MockAmplitudeAI();
    let signal: AbortSignal | undefined;
    const stuck = tool(
      async () => {
        signal = toolSignal();
        await sleep(60_000, undefined, { signal });
      },
      { ai, name: 'stuck', timeoutMs: 5 },
    );
    const error = await stuck().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'TOOL_TIMEOUT',
      message: expect.stringContaining('stuck did not answer within 5 ms'),
    });
    expect(signal).toMatchObject({ aborted: true, reason: error });
    await sleep(1);
    expect(ai.events.map(({ event_properties: p }) => [p['[Agent] Tool Success'], p['[Agent] Error Type']])).toEqual([
      [false, 'TOOL_TIMEOUT'],
    ]);
  });

  it('gives its own result and its own error before it, and leaves no timer', async () => {
    vi.useFakeTimers();
    const ai = new MockAmplitudeAI();
    const options = { ai, timeoutMs: 60_000 };
    const error = new Error('own');
    expect(await tool(async () => 'in time', { ...options, name: 'quick' })()).toBe('in time');
    await expect(tool(async () => Promise.reject(error), { ...options, name: 'fails' })()).rejects.toBe(error);
    expect(tool(() => 'now', { ...options, name: 'now' })()).toBe('now');
    expect(ai.events).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(1); // The tracker's own, which writes events out.
    vi.useRealTimers();
  });

  it('has a signal of its own, and gives the one around it back', async () => {
    const ai = new MockAmplitudeAI();
    const inner = tool(async () => toolSignal(), { ai, name: 'inner', timeoutMs: 1_000 });
    const outer = tool(
      async () => {
        const before = toolSignal();
        const within = inner();
        return [before, await within, before === toolSignal()] as const;
      },
      { ai, name: 'outer', timeoutMs: 1_000 },
    );
    const [own, other] = await outer();
    expect(own).toBeInstanceOf(AbortSignal);
    expect(other).toBeInstanceOf(AbortSignal);
    expect(own).not.toBe(other);
    expect(toolSignal()).toBeUndefined();
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '5'])(
    'must be a time that a timer can wait: %s',
    (timeoutMs) => {
      expect(() => tool(() => 1, { name: 'odd', timeoutMs: timeoutMs as number })).toThrow(
        expect.objectContaining({ code: 'INVALID_CONFIG', message: expect.stringContaining(`received ${timeoutMs}`) }),
      );
    },
  );
});
