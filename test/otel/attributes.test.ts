import type { Attributes } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { eventData } from '../../schema/generated/fields.ts';
import { otelAttributes } from '../../schema/generated/otel-attributes.ts';
import type { Shape } from '../../schema/shape.ts';
import type { SpanLike } from '../../src/otel/index.ts';
import { answered, chat, property, text, told, useSpans } from './stage.ts';

const spans = useSpans();

/** The operation whose spans give each event. */
const operations = {
  userMessage: 'chat',
  aiResponse: 'chat',
  toolCall: 'execute_tool',
  embedding: 'embeddings',
  span: 'retrieval',
} as const;

type Told = keyof typeof operations;

function sampleOf(option: string, { type }: Shape): { said: string | number | boolean; seen: unknown } {
  if (option === 'content') return { said: JSON.stringify([text('user', 'Hi')]), seen: { text: 'Hi' } };
  if (option === 'ttfbMs') return { said: 0.25, seen: 250 };
  if (type === 'integer' || type === 'number') return { said: 3, seen: 3 };
  if (type === 'boolean') return { said: true, seen: true };
  if (type === 'array') return { said: '[{"name":"search"}]', seen: '[{"name":"search"}]' };
  return { said: 'known', seen: type === 'string' ? 'known' : '"known"' };
}

const rows = Object.keys(operations).flatMap((event) =>
  // The keys just listed.
  eventData[event as Told].fields.flatMap(([option, wire, , , , shape]) => {
    const names: Readonly<Record<string, readonly string[]>> = otelAttributes[event as Told]; // As above.
    return (names[option] ?? []).map((name) => ({ event: event as Told, name, wire, ...sampleOf(option, shape) }));
  }),
);

describe('the table of attributes', () => {
  it.each(rows)('brings $name into $wire of $event', ({ event, name, wire, said, seen }) => {
    const { ai, tracer } = spans.bridge();
    const message = { 'gen_ai.input.messages': answered['gen_ai.input.messages'] };
    told(tracer, { 'gen_ai.operation.name': operations[event], ...message, [name]: said });
    const type = eventData[event].type.replace('[Agent] ', '');
    expect(property(ai.events, type, wire)).toEqual([seen]);
  });

  it('is asked for the resource as well, after the span', () => {
    const { ai, exporter } = spans.bridge();
    const tracer = spans.open();
    const resource = { attributes: { 'deployment.environment.name': 'staging' } };
    const of = (attributes: Attributes) => Object.assign(told(tracer, attributes), { resource });
    const given = [of(chat), of({ ...chat, 'deployment.environment.name': 'canary' })];
    // What the SDK hands to exporters is the span itself.
    exporter.export(given as unknown as SpanLike[], () => undefined);
    expect(property(ai.events, 'AI Response', '[Agent] Env')).toEqual(['staging', 'canary']);
  });

  it('takes numbers that come as texts, and leaves out those that are none', () => {
    const { ai, tracer } = spans.bridge();
    told(tracer, { ...chat, 'gen_ai.usage.input_tokens': '12', 'gen_ai.usage.output_tokens': 'many' });
    expect(property(ai.events, 'AI Response', '[Agent] Input Tokens')).toEqual([12]);
    expect(property(ai.events, 'AI Response', '[Agent] Output Tokens')).toEqual([undefined]);
  });
});
