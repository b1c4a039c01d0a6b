import Anthropic from '@anthropic-ai/sdk';
import { SpanKind, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { AmplitudeCallbackHandler } from '../../src/frameworks/langchain/index.ts';
import { observe } from '../../src/functions/observe.ts';
import { tool } from '../../src/functions/tool.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { AmplitudeAgentExporter, AmplitudeSpanProcessor, emitSpans } from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { greet, hello, useStage } from '../contract/stage.ts';
import { LoopbackChatModel } from '../frameworks/langchain/model.ts';
import { idOf, milliseconds, parentOf, sdks, useTracing } from './emitted.ts';
import { told, typesOf } from './stage.ts';

const stage = useStage();
const tracing = useTracing();

const emit: typeof emitSpans = (options) => {
  const stop = emitSpans(options);
  tracing.until(stop);
  return stop;
};

const clientOf = (ai: MockAmplitudeAI, fetch?: typeof globalThis.fetch) =>
  wrap(new OpenAI({ apiKey: 'key', baseURL: stage.openai.url, maxRetries: 0, ...(fetch && { fetch }) }), { ai });

describe.each(Object.keys(sdks) as (keyof typeof sdks)[])('with SDK %s, spans that were asked for', (sdk) => {
  it('tell of a call by the conventions, and of nothing that was said', async () => {
    const { spans } = tracing.open(sdk);
    emit();
    const ai = new MockAmplitudeAI();
    stage.openai.enqueue({ text: 'Users who return.' });
    await clientOf(ai).chat.completions.create({ ...hello, temperature: 0.2 });
    expect(spans()).toHaveLength(1);
    const [span] = spans();
    expect([span?.name, span?.kind]).toEqual(['chat gpt-4o-mini', SpanKind.CLIENT]);
    expect(span?.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'gpt-4o-mini',
      'gen_ai.request.stream': false,
      'gen_ai.request.temperature': 0.2,
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.response.model': expect.stringContaining('gpt-4o-mini'),
      'gen_ai.usage.input_tokens': expect.any(Number),
      'gen_ai.usage.output_tokens': expect.any(Number),
      'gen_ai.usage.total_tokens': expect.any(Number),
      'gen_ai.usage.cache_read.input_tokens': expect.any(Number),
      'gen_ai.usage.reasoning.output_tokens': expect.any(Number),
    });
    expect(JSON.stringify(span?.attributes)).not.toMatch(/retention|return/);
  });

  it('stand where they belong: the app above, agents, steps and tools in between, its HTTP below', async () => {
    const { tracer, named, spans } = tracing.open(sdk);
    emit();
    const ai = new MockAmplitudeAI();
    const client = clientOf(ai, (...args) => {
      told(tracer, {}, 'POST');
      return fetch(...args);
    });
    const search = tool(async (_: { query: string }) => told(tracer, {}, 'select').spanContext().spanId, {
      name: 'search',
    });
    const plan = observe(
      async () => {
        await client.chat.completions.create(hello);
        await search({ query: 'retention' });
      },
      { name: 'plan' },
    );
    const [bot, helper] = [ai.agent('bot'), ai.agent('helper')];
    await tracer.startActiveSpan('GET /ask', async (request) => {
      const session = bot.session({ sessionId: 'thread-1', userId: 'user-1' });
      await session.run(() => session.runAs(helper, plan));
      request.end();
    });
    const above = (name: string) => spans().find((span) => idOf(span) === parentOf(named(name)))?.name;
    expect(['POST', 'select', 'chat gpt-4o-mini', 'execute_tool search', 'plan'].map(above)).toEqual([
      'chat gpt-4o-mini',
      'execute_tool search',
      'plan',
      'plan',
      'invoke_agent helper',
    ]);
    expect(['invoke_agent helper', 'invoke_agent bot'].map(above)).toEqual(['invoke_agent bot', 'GET /ask']);
    expect(named('plan').attributes).toEqual({
      'gen_ai.conversation.id': 'thread-1',
      'gen_ai.agent.id': 'helper',
      'gen_ai.agent.name': 'helper',
    });
    expect(JSON.stringify(spans().map(({ attributes }) => attributes))).not.toContain('user-1');
  });

  it('end with the stream, and are of the place where it began', async () => {
    const { tracer, named, spans } = tracing.open(sdk);
    emit();
    const ai = new MockAmplitudeAI();
    stage.openai.enqueue({ text: 'One Two' });
    const stream = await tracer.startActiveSpan('opened', async (span) => {
      const opened = await clientOf(ai).chat.completions.create({ ...hello, stream: true });
      span.end();
      return opened;
    });
    await tracer.startActiveSpan('read', async (span) => {
      for await (const _ of stream) expect(spans().map(({ name }) => name)).toEqual(['opened']);
      span.end();
    });
    expect(parentOf(named('chat gpt-4o-mini'))).toBe(idOf(named('opened')));
    expect(named('chat gpt-4o-mini').attributes).toMatchObject({
      'gen_ai.request.stream': true,
      'gen_ai.response.time_to_first_chunk': expect.any(Number),
    });
  });

  it('are events once, and come back as none, beside our own processor and exporter', async () => {
    const ai = new MockAmplitudeAI();
    const exporter = new AmplitudeAgentExporter({ ai });
    const { tracer, spans } = tracing.open(sdk, new AmplitudeSpanProcessor(exporter));
    emit();
    await ai
      .agent('bot')
      .session({ sessionId: 'thread-1' })
      .run(() => clientOf(ai).chat.completions.create(hello));
    // The app's own instrumentation of something that we do not see.
    told(tracer, { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'mine' }, 'chat mine');
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response', 'Session End', 'AI Response']);
    expect(spans().map(({ name }) => name)).toEqual(['chat gpt-4o-mini', 'invoke_agent bot', 'chat mine']);
  });
});

describe('what was said', () => {
  const words = async (ai: MockAmplitudeAI) => {
    const { named } = tracing.open();
    stage.openai.enqueue({ text: 'Write to jo@example.com.' });
    const messages = [
      { role: 'system' as const, content: 'You are kind.' },
      { role: 'user' as const, content: 'I am jo@example.com' },
    ];
    await clientOf(ai).chat.completions.create({ ...hello, messages });
    return named('chat gpt-4o-mini').attributes;
  };
  const names = ['gen_ai.input.messages', 'gen_ai.output.messages', 'gen_ai.system_instructions'];

  it('is in a span where it was asked for, redacted as in events', async () => {
    emit({ captureContent: true });
    const attributes = await words(new MockAmplitudeAI({ redactPii: true }));
    expect(names.map((name) => JSON.parse(String(attributes[name])))).toEqual([
      [{ role: 'user', parts: [{ type: 'text', content: 'I am [email]' }] }],
      [{ role: 'assistant', parts: [{ type: 'text', content: 'Write to [email].' }], finish_reason: 'stop' }],
      [{ type: 'text', content: 'You are kind.' }],
    ]);
  });

  it.each(['metadata_only', 'customer_enriched'] as const)('stays inside in the mode %s', async (contentMode) => {
    emit({ captureContent: true });
    const attributes = await words(new MockAmplitudeAI({ contentMode }));
    expect(attributes).not.toHaveProperty([names[0] as string]);
    expect(JSON.stringify(attributes)).not.toMatch(/example|kind/);
  });

  it('includes what tools got and gave, and texts of errors', async () => {
    const { named } = tracing.open();
    emit({ captureContent: true });
    const ai = new MockAmplitudeAI({ redactPii: true });
    const search = tool(({ query }: { query: string }) => [`about ${query}`], { name: 'search', ai });
    search({ query: 'jo@example.com' });
    stage.openai.enqueue({ error: { status: 400, message: 'jo@example.com is no model' } });
    await expect(clientOf(ai).chat.completions.create(hello)).rejects.toThrow();
    expect(named('execute_tool search').attributes).toMatchObject({
      'gen_ai.tool.name': 'search',
      'gen_ai.tool.call.arguments': '{"query":"[email]"}',
      'gen_ai.tool.call.result': JSON.parse('["about [email]"]'),
    });
    expect(named('chat gpt-4o-mini').status).toEqual({
      code: 2,
      message: expect.stringContaining('[email] is no model'),
    });
  });
});

describe('emitted spans', () => {
  it('are none before they are asked for, nor after', async () => {
    const { spans } = tracing.open();
    const ai = new MockAmplitudeAI();
    await clientOf(ai).chat.completions.create(hello);
    emit()();
    await clientOf(ai).chat.completions.create(hello);
    expect([spans(), ai.eventsOfType('[Agent] AI Response').length]).toEqual([[], 2]);
  });

  it('are of one instance where one is named', async () => {
    const { spans } = tracing.open();
    const [ai, other] = [new MockAmplitudeAI(), new MockAmplitudeAI()];
    emit({ ai });
    await clientOf(other).chat.completions.create(hello);
    await clientOf(ai).chat.completions.create(hello);
    expect(spans()).toHaveLength(1);
  });

  it('say that a call failed, and how, without its words', async () => {
    const { named } = tracing.open();
    emit();
    const ai = new MockAmplitudeAI();
    stage.openai.enqueue({ error: { status: 429 } });
    await expect(clientOf(ai).chat.completions.create(hello)).rejects.toThrow();
    const session = ai.agent('bot').session();
    await expect(session.run(() => Promise.reject(new RangeError('secret')))).rejects.toThrow('secret');
    expect(named('chat gpt-4o-mini')).toMatchObject({
      status: { code: 2 },
      attributes: { 'error.type': expect.stringContaining('RateLimit') },
    });
    expect(named('invoke_agent bot')).toMatchObject({
      status: { code: 2 },
      attributes: { 'error.type': 'RangeError' },
    });
    expect(named('invoke_agent bot').status).not.toHaveProperty('message');
  });

  it('have the times of what was recorded by hand', () => {
    const { tracer, named } = tracing.open();
    emit();
    const ai = new MockAmplitudeAI();
    tracer.startActiveSpan('request', (span) => {
      ai.trackAiMessage({ model: 'llama-4', provider: 'acme', content: 'Hi', latencyMs: 1_500 });
      span.end();
    });
    const call = named('chat llama-4');
    expect(milliseconds(call.endTime) - milliseconds(call.startTime)).toBeCloseTo(1_500);
    expect(parentOf(call)).toBe(idOf(named('request')));
    expect(call.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'acme',
      'gen_ai.response.model': 'llama-4',
    });
  });

  it('tell of Anthropic, of embeddings and of frameworks alike', async () => {
    const { spans } = tracing.open();
    emit();
    const ai = new MockAmplitudeAI();
    const client = new OpenAI({ apiKey: 'key', baseURL: stage.openai.url });
    await wrap(new Anthropic({ apiKey: 'key', baseURL: stage.anthropic.url }), { ai }).messages.create(greet);
    await wrap(client, { ai }).embeddings.create({ model: 'text-embedding-3-small', input: 'retention' });
    const handler = new AmplitudeCallbackHandler({ ai });
    await new LoopbackChatModel({ client }).invoke('What is retention?', { callbacks: [handler] });
    // The SDK of Anthropic makes spans itself.
    const ours = spans().filter(
      (span) => (span.instrumentationScope ?? span.instrumentationLibrary)?.name === 'amplitude-ai',
    );
    const told = ours.map(({ attributes: { 'gen_ai.operation.name': name, 'gen_ai.provider.name': by } }) => [
      name,
      by,
    ]);
    expect(told).toEqual([
      ['chat', 'anthropic'],
      ['embeddings', 'openai'],
      ['chat', 'openai'],
    ]);
  });

  it("count tokens and time of calls for the app's own metrics", async () => {
    const kept = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter: kept, exportIntervalMillis: 60_000 });
    const meterProvider = new MeterProvider({ readers: [reader] });
    tracing.until(() => meterProvider.shutdown());
    emit({ meterProvider });
    stage.openai.enqueue({ usage: { uncachedInput: 20, output: 5 } });
    await clientOf(new MockAmplitudeAI()).chat.completions.create(hello);
    await reader.forceFlush();
    const counted = kept.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
    const points = Object.fromEntries(counted.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]));
    expect(points['gen_ai.client.operation.duration']).toHaveLength(1);
    const tokens = points['gen_ai.client.token.usage'] ?? [];
    expect(tokens.map(({ attributes, value }) => [attributes['gen_ai.token.type'], value])).toEqual([
      ['input', expect.objectContaining({ sum: 20 })],
      ['output', expect.objectContaining({ sum: 5 })],
    ]);
  });

  it('let a session pass what it would pass anyway', async () => {
    tracing.open();
    emit();
    const session = new MockAmplitudeAI().agent('bot').session();
    expect(session.run(() => 1)).toBe(1);
    expect(trace.getActiveSpan()).toBeUndefined();
    const lazy = { value: 2 };
    expect(session.runAs(new MockAmplitudeAI().agent('other'), () => lazy)).toBe(lazy);
  });
});
