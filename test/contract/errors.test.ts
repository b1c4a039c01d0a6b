import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/failure.ts';
import { anthropicMajors, openaiMajors } from './majors.ts';
import { greet, hello, useStage } from './stage.ts';

const stage = useStage();
const said = (error: unknown) => {
  const { type, source } = failureOf(error);
  return [type, source];
};

describe.each([...openaiMajors, ...anthropicMajors])('the errors of $name', ({ module }) => {
  const sdk = module as typeof import('openai'); // The error classes that are read here have the same names.

  it('say whether the vendor, the network or the app failed', () => {
    const body = { message: 'no', type: 'overloaded_error' };
    expect(said(sdk.APIError.generate(429, { error: body }, 'no', new Headers()))).toEqual([
      'RateLimitError',
      'provider',
    ]);
    expect(said(new sdk.APIError(undefined, body, undefined, new Headers()))).toEqual(['APIError', 'provider']);
    expect(said(new sdk.APIConnectionError({ message: 'no' }))).toEqual(['APIConnectionError', 'network']);
    expect(said(new sdk.APIConnectionTimeoutError())).toEqual(['APIConnectionTimeoutError', 'network']);
    expect(said(new sdk.APIUserAbortError())).toEqual(['APIUserAbortError', 'app']);
  });
});

describe('errors of others', () => {
  it('have their class, or their name where the class says nothing', () => {
    expect(said(new TypeError('terminated'))).toEqual(['TypeError', 'network']);
    expect(said(new SyntaxError('Unexpected token'))).toEqual(['SyntaxError', 'provider']);
    expect(said(new DOMException('late', 'TimeoutError'))).toEqual(['TimeoutError', 'network']);
    expect(said(new DOMException('stop', 'AbortError'))).toEqual(['AbortError', 'app']);
    expect(said(new RangeError('mine'))).toEqual(['RangeError', 'app']);
    expect(said(Object.assign(new Error('x'), { name: 'What is in Anna’s contract?' }))).toEqual(['Error', 'app']);
    expect(said('a string')).toEqual(['string', 'app']);
  });
});

describe.each(openaiMajors)('an error inside a stream of $name', (major) => {
  it('is the vendor’s', async () => {
    const { client, ai } = await stage.openaiClient(major);
    stage.openai.enqueue({ text: 'one two', streamError: { afterChunks: 1, error: { status: 529 } } });
    const read = async () => {
      for await (const _ of await client.chat.completions.create({ ...hello, stream: true }));
    };
    await expect(read()).rejects.toThrow();
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties['[Agent] Error Source']).toBe('provider');
  });
});

describe.each(anthropicMajors)('a call that $name refuses to send', (major) => {
  it('throws at once as untracked, and is the app’s failure', async () => {
    const { client, ai } = await stage.anthropicClient(major);
    expect(() => client.messages.create({ ...greet, max_tokens: 10_000_000 })).toThrow(/stream/i);
    expect(stage.anthropic.requests).toEqual([]);
    expect(ai.eventsOfType('[Agent] AI Response')[0]?.event_properties).toMatchObject({
      '[Agent] Error Type': 'AnthropicError',
      '[Agent] Error Source': 'app',
    });
  });
});
