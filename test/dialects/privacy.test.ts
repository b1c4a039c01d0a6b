import { describe, expect, it } from 'vitest';
import { dialectEvents } from '../../schema/dialects/index.ts';
import { metaOf } from '../../schema/field.ts';
import type { LlmCall } from '../../schema/llm-call.ts';
import type { ContentMode } from '../../src/core/content-mode.ts';
import { originOf, recordCall } from '../../src/core/record-call.ts';
import * as exported from '../../src/dialects/index.ts';
import { emitLlmMessage, emitLlmRunFinished, emitToolCalled, emitUserMessage } from '../../src/observability/index.ts';
import { MockAmplitudeAI, type MockOptions } from '../../src/testing.ts';

const dialects = Object.values(exported);
const sealed: ContentMode[] = ['metadata_only', 'customer_enriched'];

/** Everything that can be said, by every way in: calls that were observed, tracked by hand and emitted. */
function sayEverything(mock: MockAmplitudeAI, canary: string, contentMode?: ContentMode): void {
  const error = new Error(canary);
  const failure = { message: canary, type: 'APIError', source: 'provider' } as const;
  const messages = [
    { role: 'system', content: canary },
    { role: 'user', content: [{ type: 'text', text: canary }] },
    { role: 'assistant', content: canary, tool_calls: [] },
    { role: 'model', parts: [{ text: canary }] },
    { role: 'user', content: canary },
  ];
  const toolCall = { id: 't1', type: 'function', function: { name: 'tool', arguments: JSON.stringify({ q: canary }) } };
  const call: LlmCall = {
    kind: 'chat',
    provider: 'p',
    operation: 'chat.completions.create',
    request: { model: 'm', userText: canary, systemPrompt: canary, messages, tools: [{ name: canary }] },
    response: { text: canary, reasoning: canary, toolCalls: [toolCall as never] },
    startedAt: 0,
    latencyMs: 1,
  };
  const own = { sessionId: 'session-1', userId: 'user-1', contentMode };
  const again = { ...call.request, toolResults: [{ callId: 't1', output: canary }] };
  recordCall(call, originOf(mock.tracker, own, call.request));
  recordCall({ ...call, request: again, failure }, originOf(mock.tracker, own, again));
  const of = { sessionId: 'session-1', userId: 'user-1', privacyMode: contentMode !== undefined };
  emitUserMessage(mock, { ...of, content: canary });
  emitLlmMessage(mock, { ...of, inputContent: canary, outputContent: canary, error });
  emitToolCalled(mock, { ...of, toolName: 'tool', toolParameters: { q: canary }, toolResult: canary, error });
  emitLlmRunFinished(mock, { ...of, error });
}

const made = (options: MockOptions) => new MockAmplitudeAI({ dialects, ...options });

describe('all dialects', () => {
  it('say what was said, where the mode lets it out', () => {
    const mock = made({});
    sayEverything(mock, 'canary-7f3a');
    const content = dialectEvents().flatMap(({ type, fields }) =>
      Object.values(fields).flatMap((field) => {
        const { privacy, wire } = metaOf(field);
        return privacy === 'content' ? [{ type, wire }] : [];
      }),
    );
    expect(content.length).toBeGreaterThan(10);
    for (const { type, wire } of content) {
      const values = mock.eventsOfType(type).map(({ event_properties: own }) => JSON.stringify(own[wire]) ?? '');
      expect(values.join(), `${type}.${wire}`).toContain('canary-7f3a');
    }
  });

  it.each(sealed)('let no content out in %s', (contentMode) => {
    const mock = made({ contentMode });
    sayEverything(mock, 'canary-7f3a');
    expect(new Set(mock.events.map(({ event_type: type }) => type))).toEqual(
      new Set([...mock.events.map(({ event_type: type }) => type), ...dialectEvents().map(({ type }) => type)]),
    );
    expect(JSON.stringify(mock.events)).not.toContain('canary-7f3a');
  });

  it('let none out of calls that ask for it, in an instance that lets all out', () => {
    const mock = made({});
    sayEverything(mock, 'canary-7f3a', 'metadata_only');
    expect(mock.events.length).toBeGreaterThan(10);
    expect(JSON.stringify(mock.events)).not.toContain('canary-7f3a');
  });

  it('tell only what redaction has left', () => {
    const mock = made({ redactPii: true, customRedactionPatterns: ['canary-\\w+'] });
    sayEverything(mock, 'canary-7f3a of ann@example.com');
    const text = JSON.stringify(mock.events);
    expect(text).not.toMatch(/canary-7f3a|ann@example/);
    expect(text).toContain('[email]');
  });

  it('hold no bytes of files', () => {
    const mock = made({});
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
    const source = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } };
    const inline = { role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] };
    const request = { userText: 'See', messages: [{ role: 'user', content: [image, source] }, inline] };
    const call: LlmCall = { kind: 'chat', provider: 'p', request, response: {}, startedAt: 0, latencyMs: 1 };
    recordCall(call, originOf(mock.tracker, { userId: 'user-1' }, request));
    expect(mock.events.length).toBeGreaterThan(4);
    expect(JSON.stringify(mock.events)).not.toContain('AAAA');
  });
});
