import type { Tracer } from '@opentelemetry/api';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { tool } from '../../src/functions/tool.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { hello, useStage } from '../contract/stage.ts';
import { chat, property, text, told, typesOf, useSpans } from './stage.ts';

const stage = useStage();
const spans = useSpans();

const asks = (...ids: string[]) => ({
  ...chat,
  'gen_ai.input.messages': JSON.stringify([text('user', 'Find it')]),
  'gen_ai.output.messages': JSON.stringify([
    {
      role: 'assistant',
      parts: ids.map((id) => ({ type: 'tool_call', id, name: 'search', arguments: { q: id } })),
      finish_reason: 'tool_call',
    },
  ]),
});

const run = (tracer: Tracer, id: string) =>
  told(
    tracer,
    { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'search', 'gen_ai.tool.call.id': id },
    'execute_tool search',
  );

describe('spans of tools', () => {
  it('are linked to the message in which a span of a model asked for them, with its arguments', () => {
    const { ai, tracer } = spans.bridge({ userId: 'user-1' });
    told(tracer, asks('call_1', 'call_2'));
    run(tracer, 'call_2');
    run(tracer, 'call_1');
    run(tracer, 'call_3');
    const [message] = property(ai.events, 'User Message', '[Agent] Message ID');
    expect(property(ai.events, 'Tool Call', '[Agent] Parent Message ID')).toEqual([message, message, undefined]);
    expect(property(ai.events, 'Tool Call', '[Agent] Tool Input')).toEqual([
      '{"q":"call_2"}',
      '{"q":"call_1"}',
      undefined,
    ]);
  });

  it('are counted once with the result that goes back through a client of ours', async () => {
    const { ai, tracer } = spans.bridge();
    const client = wrap(new OpenAI({ apiKey: 'key', baseURL: stage.openai.url }), { ai });
    stage.openai.enqueue({ toolCalls: [{ name: 'search', arguments: { q: 'x' } }] }, { text: 'Done.' });
    const tools = [{ type: 'function' as const, function: { name: 'search', parameters: { type: 'object' } } }];
    const { choices } = await client.chat.completions.create({ ...hello, tools });
    const message = choices[0]?.message;
    const id = message?.tool_calls?.[0]?.id ?? '';
    run(tracer, id);
    const result = { role: 'tool' as const, tool_call_id: id, content: 'found' };
    await client.chat.completions.create({
      ...hello,
      messages: [...hello.messages, ...(message ? [message] : []), result],
    });
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'AI Response']);
    expect(property(ai.events, 'Tool Call', '[Agent] Invocation ID')).toEqual([id]);
  });

  it('are left to a function of ours that has run for the same call', async () => {
    const { ai, tracer } = spans.bridge();
    const search = tool(({ q }: { q: string }) => q, { name: 'search' });
    await ai
      .agent('bot')
      .session({ sessionId: 's' })
      .run(async () => {
        told(tracer, asks('call_1'));
        await search({ q: 'call_1' });
        run(tracer, 'call_1');
      });
    expect(property(ai.events, 'Tool Call', '[Agent] Tool Name')).toEqual(['search']);
  });
});
