import type { Tracer } from '@opentelemetry/api';
import { BatchSpanProcessor, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { AmplitudeCallbackHandler } from '../../src/frameworks/langchain/index.ts';
import { patch, unpatch } from '../../src/instrument/patch.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from '../../src/otel/index.ts';
import { MockAmplitudeAI } from '../../src/testing.ts';
import { hello, useStage } from '../contract/stage.ts';
import { LoopbackChatModel } from '../frameworks/langchain/model.ts';
import { instrumented } from './instrumented.ts';
import { answered, property, told, typesOf, useSpans } from './stage.ts';

const stage = useStage();
const spans = useSpans();
afterEach(unpatch);

const plainClient = () => new OpenAI({ apiKey: 'key', baseURL: stage.openai.url, maxRetries: 0 });
const answers = (ai: MockAmplitudeAI) => ai.eventsOfType('[Agent] AI Response').length;

type Both = (ai: MockAmplitudeAI, tracer: Tracer) => OpenAI | Promise<OpenAI>;

const orders: Record<string, Both> = {
  'an instrumentation around a wrapped client': (ai, tracer) => instrumented(wrap(plainClient(), { ai }), tracer),
  'a wrapped client around an instrumentation': (ai, tracer) => wrap(instrumented(plainClient(), tracer), { ai }),
  'an instrumentation around a patched prototype': async (ai, tracer) => {
    await patch({ ai, providers: ['openai'], modules: { openai: await import('openai') } });
    return instrumented(plainClient(), tracer);
  },
};

describe.each(Object.entries(orders))('with %s', (_, both) => {
  it('each call gives one answer, that of our client', async () => {
    const { ai, tracer } = spans.bridge();
    const client = await both(ai, tracer);
    stage.openai.enqueue({ text: 'One' }, { text: 'Two' }, { text: 'Three' });
    await client.chat.completions.create(hello);
    await Promise.all([client.chat.completions.create(hello), client.chat.completions.create(hello)]);
    expect(answers(ai)).toBe(3);
    const texts = property(ai.events, 'AI Response', '$llm_message');
    expect(texts.map((said) => JSON.stringify(said)).sort()).toEqual(
      ['One', 'Three', 'Two'].map((text) => JSON.stringify({ text })),
    );
  });

  it('a stream gives one answer', async () => {
    const { ai, tracer } = spans.bridge();
    const client = await both(ai, tracer);
    stage.openai.enqueue({ text: 'One' });
    for await (const _ of await client.chat.completions.create({ ...hello, stream: true }));
    expect(answers(ai)).toBe(1);
  });

  it('a call that fails gives one answer', async () => {
    const { ai, tracer } = spans.bridge();
    const client = await both(ai, tracer);
    stage.openai.enqueue({ error: { status: 400 } });
    await expect(client.chat.completions.create(hello)).rejects.toThrow();
    await new Promise(setImmediate);
    expect(answers(ai)).toBe(1);
  });
});

describe('an app of tracked and untracked clients under the same instrumentation', () => {
  it('gets each call once, also where they run at the same time with the same model', async () => {
    const { ai, tracer } = spans.bridge();
    const tracked = instrumented(wrap(plainClient(), { ai }), tracer);
    const other = wrap(instrumented(plainClient(), tracer), { ai });
    const untracked = instrumented(plainClient(), tracer);
    const clients = [tracked, untracked, other, untracked, tracked];
    await Promise.all(clients.map((client) => client.chat.completions.create(hello)));
    expect(answers(ai)).toBe(5);
    expect(property(ai.events, 'AI Response', '$llm_message').filter((said) => said === undefined)).toHaveLength(2);
  });
});

describe('the exporter alone', () => {
  it('leaves the call to a client inside the span', async () => {
    const ai = new MockAmplitudeAI();
    const tracer = spans.open(new SimpleSpanProcessor(new AmplitudeAgentExporter({ ai })));
    await instrumented(wrap(plainClient(), { ai }), tracer).chat.completions.create(hello);
    await spans.provider?.forceFlush();
    expect(answers(ai)).toBe(1);
  });
});

describe('a framework that we record', () => {
  it('leaves no second answer to the instrumentation of the client below it', async () => {
    const { ai, tracer } = spans.bridge();
    const model = new LoopbackChatModel({ client: instrumented(plainClient(), tracer) });
    await model.invoke('What is retention?', { callbacks: [new AmplitudeCallbackHandler({ ai })] });
    expect(answers(ai)).toBe(1);
    await model.invoke('What is retention?');
    expect(answers(ai)).toBe(2);
  });
});

describe('an agent above', () => {
  const agent = { ...answered, 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': 'bot' };

  it('of calls that have spans is a step, whatever it sums up', () => {
    const { ai, tracer } = spans.bridge();
    tracer.startActiveSpan('invoke_agent bot', { attributes: agent }, (outer) => {
      tracer.startActiveSpan('plan', (between) => {
        told(tracer, answered);
        told(tracer, answered);
        between.end();
      });
      outer.end();
    });
    expect(typesOf(ai.events).filter((type) => type !== 'User Message')).toEqual([
      'AI Response',
      'AI Response',
      'Span',
    ]);
  });

  it('of a call that our client records is a step', async () => {
    const { ai, tracer } = spans.bridge();
    await tracer.startActiveSpan('invoke_agent bot', { attributes: agent }, async (outer) => {
      await wrap(plainClient(), { ai }).chat.completions.create(hello);
      outer.end();
    });
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response', 'Span']);
  });

  it('of an agent that answers elsewhere is a step, and the inner one the answer', () => {
    const { ai, tracer } = spans.bridge();
    tracer.startActiveSpan('invoke_agent bot', { attributes: agent }, (outer) => {
      told(tracer, { ...agent, 'gen_ai.agent.name': 'remote' }, 'invoke_agent remote');
      outer.end();
    });
    expect(property(ai.events, 'AI Response', '[Agent] Agent ID')).toEqual(['remote']);
    expect(property(ai.events, 'Span', '[Agent] Agent ID')).toEqual(['bot']);
  });
});

describe('a span that is exported twice', () => {
  it('by the processor and a batch counts once', async () => {
    const ai = new MockAmplitudeAI();
    const exporter = new AmplitudeAgentExporter({ ai });
    const again = new AmplitudeAgentExporter({ ai });
    const tracer = spans.open(new AmplitudeSpanProcessor(exporter), new BatchSpanProcessor(again));
    told(tracer, answered);
    await spans.provider?.forceFlush();
    expect(typesOf(ai.events)).toEqual(['User Message', 'AI Response']);
  });

  it('by another process has the same insert ids, and different ones for each of its events', () => {
    const context = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 };
    const runs = [1, 2].map(() => {
      const ai = new MockAmplitudeAI();
      const tracer = spans.open();
      const span = Object.assign(told(tracer, answered), { spanContext: () => ({ ...context }) });
      // What the SDK hands to exporters is the span itself.
      new AmplitudeAgentExporter({ ai }).export([span as never], () => undefined);
      return ai.events.map(({ insert_id: id }) => id);
    });
    expect(new Set(runs[0]).size).toBe(2);
    expect(runs[1]).toEqual(runs[0]);
  });
});
