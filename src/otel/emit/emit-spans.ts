import { shared } from '../../core/shared-state.ts';
import type { EmitSpansOptions } from './emit-options.ts';
import { OtelEmitter } from './span-emitter.ts';

/**
 * Makes OpenTelemetry spans of what this package records, by the GenAI conventions, beside the events: for apps that
 * look at their calls in their own tracing, too. Nothing is emitted before this is called.
 *
 * - Calls of models become `chat …` and `embeddings …`, runs of tools `execute_tool …`, observed functions spans of
 *   their own name, `session.run` and `runAs` `invoke_agent …`. Spans of work that runs are active in it, so that the
 *   app's own (of HTTP, say) stand below; a stream's ends with the stream. What is recorded by hand (`trackAiMessage`)
 *   or told by a framework becomes a span when it is recorded, with the times of the event.
 * - With a meter provider, calls of models count in `gen_ai.client.token.usage` and `gen_ai.client.operation.duration`.
 * - Nobody's words are in a span unless `captureContent` asks for them and the content mode lets them out; then they are
 *   redacted as in events. Users are never named.
 *
 * `AmplitudeAgentExporter`, `AmplitudeSpanProcessor` and the relay pass these spans over: they are events already. One
 * emission is active at a time: a second call replaces the first.
 *
 * @returns stops it. Spans that are open still end.
 *
 * @example
 * ```ts
 * import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
 * import { emitSpans } from 'amplitude-ai/opentelemetry';
 *
 * new NodeTracerProvider().register();
 * const stop = emitSpans({ captureContent: process.env.NODE_ENV === 'development' });
 * ```
 */
export function emitSpans(options: EmitSpansOptions = {}): () => void {
  const emitter = new OtelEmitter(options);
  shared.spans = emitter;
  return () => {
    if (shared.spans === emitter) shared.spans = undefined;
  };
}
