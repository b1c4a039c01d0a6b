import { describe, expect, it } from 'vitest';
import type { LlmRequest } from '../../schema/llm-call.ts';
import { areCallsClaimed, claimCall, claimOn, releaseClaim } from '../../src/core/claimed-calls.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';

const saying = (userText: string | undefined, more: Partial<LlmRequest> = {}): LlmRequest => ({
  model: 'gpt-4o-mini',
  userText,
  isStreaming: false,
  ...more,
});

describe('a claimed call', () => {
  it('is known by its words and its model, until it is released', () => {
    const claim = claimCall(saying('Hi'));
    expect(claimOn(saying('Hi'))).toBe(claim);
    expect(claimOn(saying('Ho'))).toBeUndefined();
    expect(claimOn(saying('Hi', { model: 'other' }))).toBeUndefined();
    releaseClaim(claim);
    expect(claimOn(saying('Hi'))).toBeUndefined();
    expect(areCallsClaimed()).toBe(false);
  });

  it('without words is known by the tool results that it sends back, else by its system prompt', () => {
    const results = claimCall(saying(undefined, { toolResults: [{ callId: 'a', output: 1 }] }));
    const system = claimCall(saying(undefined, { systemPrompt: 'Go on.' }));
    expect(claimOn(saying(undefined, { toolResults: [{ callId: 'a', output: 1 }] }))).toBe(results);
    expect(claimOn(saying(undefined, { toolResults: [{ callId: 'b', output: 1 }] }))).toBeUndefined();
    expect(claimOn(saying(undefined, { systemPrompt: 'Go on.' }))).toBe(system);
    for (const claim of [results, system]) releaseClaim(claim);
  });

  it('belongs to its session alone', () => {
    const agent = new MockAmplitudeAI().agent('bot');
    const claim = agent.session({ sessionId: 'one' }).run(() => claimCall(saying('Hi')));
    expect(agent.session({ sessionId: 'one' }).run(() => claimOn(saying('Hi')))).toBe(claim);
    expect(agent.session({ sessionId: 'two' }).run(() => claimOn(saying('Hi')))).toBeUndefined();
    expect(claimOn(saying('Hi'))).toBeUndefined();
    releaseClaim(claim);
  });

  it('is taken before one that was taken already, and the newest first', () => {
    const [older, newer] = [claimCall(saying('Hi')), claimCall(saying('Hi'))];
    expect(claimOn(saying('Hi'))).toBe(newer);
    newer.isTaken = true;
    expect(claimOn(saying('Hi'))).toBe(older);
    older.isTaken = true;
    expect([older, newer]).toContain(claimOn(saying('Hi')));
    for (const claim of [older, newer]) releaseClaim(claim);
  });
});
