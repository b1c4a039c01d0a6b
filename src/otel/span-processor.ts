import { claimedModels } from '../core/claimed-calls.ts';
import { guard } from '../core/guard.ts';
import { isRecordedAbove } from '../core/recorded-above.ts';
import { currentScope } from '../core/scope.ts';
import { shared } from '../core/shared-state.ts';
import type { AmplitudeAgentExporter } from './exporter.ts';
import type { SpanLike } from './span-like.ts';
import { noteOf } from './span-note.ts';

/** A span that is sampled has this bit in the flags of its context. */
const SAMPLED = 1;

type SpanHandle = Pick<SpanLike, 'spanContext'>;

/**
 * Notes, when a span begins, the session and agent around it and whether a call of ours is under way, so that its
 * events belong there whenever they are exported, and a call that we record ourselves is not told twice.
 *
 * Given an exporter, it hands over each span as it ends; events are batched later, so that no batching is needed here.
 * Without one, put it before the processor that has the exporter. A `SpanProcessor` for SDK 1.30 and 2.x.
 *
 * @example
 * ```ts
 * import { AmplitudeAgentExporter, AmplitudeSpanProcessor } from 'amplitude-ai/opentelemetry';
 * import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
 *
 * const exporter = new AmplitudeAgentExporter();
 * new NodeTracerProvider({ spanProcessors: [new AmplitudeSpanProcessor(exporter)] }).register();
 * ```
 */
export class AmplitudeSpanProcessor {
  readonly #exporter: AmplitudeAgentExporter | undefined;

  constructor(exporter?: AmplitudeAgentExporter) {
    this.#exporter = exporter;
  }

  onStart(span: SpanHandle): void {
    guard('noting a span', note, span);
  }

  onEnd(span: SpanLike & SpanHandle): void {
    guard('handing over a span', () => {
      noteClaims(span);
      const { traceFlags = SAMPLED } = span.spanContext();
      if ((traceFlags & SAMPLED) !== 0) this.#exporter?.export([span], ignore);
    });
  }

  /** Resolves when Amplitude has answered for the events of the exporter so far, after 10 seconds at the latest. */
  async forceFlush(): Promise<void> {
    await this.#exporter?.forceFlush();
  }

  /** Shuts the exporter down. */
  async shutdown(): Promise<void> {
    await this.#exporter?.shutdown();
  }
}

const ignore = () => undefined; // Whatever failed was told by the guard already.

function note(span: SpanHandle): void {
  const scope = currentScope();
  if (scope) noteOf(span.spanContext()).scope = scope;
  // Begun in the very course of a call that we hand to the SDK, or of one that a framework tells.
  if (shared.passing !== undefined || isRecordedAbove()) noteOf(span.spanContext()).isCallRecorded = true;
  noteClaims(span);
}

/** At the start and at the end: of two listeners of a framework, the other one may come before us or after us. */
function noteClaims(span: SpanHandle): void {
  for (const model of claimedModels()) noteOf(span.spanContext()).claimed.add(model);
}
