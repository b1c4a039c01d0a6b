import { type Attributes, context, type Tracer, trace } from '@opentelemetry/api';
import type OpenAI from 'openai';
import { chat } from './stage.ts';

/**
 * What an instrumentation does to a client: a span around the method, active while the SDK runs, that ends when the
 * answer is there. The published ones do so on prototypes.
 */
export function instrumented(client: OpenAI, tracer: Tracer, said: Attributes = {}): OpenAI {
  const { completions } = client.chat;
  const original = completions.create;
  const create = function (this: unknown, ...args: unknown[]) {
    const { model } = args[0] as { model: string }; // The tests below call it so.
    const span = tracer.startSpan(`chat ${model}`, { attributes: { ...chat, ...said, 'gen_ai.request.model': model } });
    const result = context.with(trace.setSpan(context.active(), span), () => Reflect.apply(original, this, args));
    const end = () => {
      span.setAttributes({ 'gen_ai.response.model': model, 'gen_ai.usage.output_tokens': 1 });
      span.end();
    };
    result.then(end, end);
    return result;
  };
  completions.create = create as typeof original; // The same parameters and result, handed through.
  return client;
}
