import { describe, expect, it } from 'vitest';
import type { ContentMode } from '../../src/core/content-mode.ts';
import type { MockOptions } from '../../src/testing.ts';
import { chat, failed, text, typesOf, useSpans } from './stage.ts';

const spans = useSpans();
const CANARY = 'canary-7f3a';

/** Every attribute and event of a span that may hold somebody's words, on one span of each operation. */
function everythingTold(mock: MockOptions, words = CANARY, session?: ContentMode) {
  const { ai, tracer } = spans.bridge({ userId: 'user-1' }, mock);
  const part = { type: 'text', content: words };
  const output = [
    { ...part },
    { type: 'reasoning', content: words },
    { type: 'tool_call', id: 'call_1', name: 'search', arguments: { q: words } },
  ];
  const uri = { type: 'uri', modality: 'image', uri: `https://example.com/${words}` };
  const content = {
    'gen_ai.input.messages': JSON.stringify([text('user', words), { role: 'user', parts: [uri] }]),
    'gen_ai.output.messages': JSON.stringify([{ role: 'assistant', parts: output }]),
    'gen_ai.system_instructions': JSON.stringify([part]),
    'gen_ai.tool.definitions': JSON.stringify([{ name: 'search', description: words }]),
    'gen_ai.tool.call.arguments': words,
    'gen_ai.tool.call.result': words,
    'gen_ai.prompt.name': words,
  };
  const tell = () => {
    for (const operation of ['chat', 'embeddings', 'execute_tool', 'invoke_agent', 'retrieval']) {
      const attributes = { ...chat, ...content, 'gen_ai.operation.name': operation, 'gen_ai.tool.name': 'search' };
      const span = tracer.startSpan(operation, { attributes });
      failed(span, new Error(words));
      span.end();
    }
  };
  if (session) ai.agent('bot').session({ sessionId: 's', contentMode: session }).run(tell);
  else tell();
  return ai;
}

describe('content of spans', () => {
  it('is sent where it is captured and the mode lets it out', () => {
    const wire = JSON.stringify(everythingTold({}).events);
    expect(wire.split(CANARY).length).toBeGreaterThan(12);
  });

  it.each<ContentMode>(['metadata_only', 'customer_enriched'])('stays in the process in %s', (contentMode) => {
    const { events } = everythingTold({ contentMode });
    expect(typesOf(events).sort()).toEqual(
      ['AI Response', 'AI Response', 'Embedding', 'Span', 'Tool Call', 'User Message', 'User Message'].sort(),
    );
    expect(JSON.stringify(events)).not.toContain(CANARY);
  });

  it('stays in the process where the session around the span asks for it', () => {
    const events = everythingTold({}, CANARY, 'metadata_only').events;
    expect(events.length).toBeGreaterThan(7);
    expect(JSON.stringify(events)).not.toContain(CANARY);
  });

  it('is redacted like any other', () => {
    const events = everythingTold({ redactPii: true }, 'ada@example.org').events;
    expect(JSON.stringify(events)).not.toContain('ada@example.org');
  });

  it('that an instrumentation does not capture is nowhere, and all else is', () => {
    const { ai, tracer } = spans.bridge();
    const counted = { ...chat, 'gen_ai.usage.input_tokens': 7, 'gen_ai.usage.output_tokens': 2 };
    tracer.startSpan('chat', { attributes: counted }).end();
    const [answer] = ai.events;
    expect(typesOf(ai.events)).toEqual(['AI Response']);
    expect(answer?.event_properties).toMatchObject({ '[Agent] Input Tokens': 7, '[Agent] Output Tokens': 2 });
    expect(answer?.event_properties['[Agent] Cost USD']).toBeGreaterThan(0);
    expect(answer?.event_properties).not.toHaveProperty('$llm_message');
  });
});
