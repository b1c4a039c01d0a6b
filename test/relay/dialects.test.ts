import { describe, expect, it } from 'vitest';
import { startRelay } from '../../src/relay/start-relay.ts';
import { newTraceId, postSpans, spanOf, useRelays } from './stage.ts';

const relays = useRelays();

/** What Pydantic AI says of a call of a model and of a tool: the conventions of OpenTelemetry for both. */
const call = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.system': 'openai',
  'gen_ai.request.model': 'gpt-4',
  'gen_ai.response.model': 'gpt-4-0613',
  'gen_ai.usage.input_tokens': 20,
  'gen_ai.usage.output_tokens': 5,
  'gen_ai.response.finish_reasons': ['stop'],
  'gen_ai.conversation.id': 'session-1',
  'gen_ai.input.messages': JSON.stringify([
    { role: 'user', parts: [{ type: 'text', content: 'What is the meaning of life?' }] },
  ]),
  'gen_ai.output.messages': JSON.stringify([
    { role: 'assistant', parts: [{ type: 'text', content: '42' }], finish_reason: 'stop' },
  ]),
  'user.id': 'user-1',
};
const tool = {
  'gen_ai.operation.name': 'execute_tool',
  'gen_ai.tool.name': 'search',
  'gen_ai.tool.call.id': 'call-1',
  'gen_ai.tool.call.arguments': '{"query":"life"}',
  'gen_ai.tool.call.result': 'found',
  'gen_ai.conversation.id': 'session-1',
  'user.id': 'user-1',
};

describe('a relay with dialects', () => {
  it('tells the spans of Pydantic AI as the events of a run', async () => {
    const { traces, events } = await relays.start({ dialects: ['llmRunEvents'] });
    const traceId = newTraceId();
    expect(await postSpans(traces, spanOf(call, { traceId }), spanOf(tool, { traceId }))).toMatchObject({
      status: 200,
    });
    const session_id = 'session-1';
    expect((await events()).map((one) => [one.event_type, one.user_id, one.event_properties])).toEqual([
      ['llm_run_started', 'user-1', { session_id }],
      ['user_message', 'user-1', { session_id, content: 'What is the meaning of life?' }],
      [
        'llm_message',
        'user-1',
        {
          session_id,
          model_provider: 'openai',
          model_name: 'gpt-4-0613',
          input_tokens: 20,
          output_tokens: 5,
          total_tokens: 25,
          cost_usd: expect.closeTo(20 * 30e-6 + 5 * 60e-6, 10),
          latency_ms: 250,
          finish_reason: 'stop',
          success: true,
          output_content: '42',
        },
      ],
      [
        'tool_called',
        'user-1',
        {
          session_id,
          tool_name: 'search',
          tool_parameters: { query: 'life' },
          tool_result: 'found',
          latency_ms: 250,
          success: true,
        },
      ],
    ]);
  });

  it('gives a span that comes again the same insert ids', async () => {
    const span = spanOf(call);
    const ids = [];
    for (let run = 0; run < 2; run++) {
      const { traces, events } = await relays.start({ dialects: ['aiOperation', 'agentEvents'] });
      await postSpans(traces, span);
      ids.push((await events()).map(({ insert_id: id }) => id));
    }
    // The inbox keeps one event for each, as Amplitude does.
    expect(ids[1]).toEqual(ids[0]);
    expect(new Set(ids[0]).size).toBe(3);
  });

  it('is not started with one that nobody knows', async () => {
    const start = startRelay({ apiKey: 'key', port: 0, dir: relays.folder(), dialects: ['llm_run'] });
    await expect(start).rejects.toThrow('There is no dialect "llm_run"; known: agentEvents, ');
  });
});
