import type { ObservabilityExporter, TracingEvent } from '@mastra/core/observability';
import { guard } from '../../core/guard.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { placeOf } from '../place-of.ts';
import { Recorder } from './recorder.ts';

/** Whose events they are. What is left out comes from the session around a run, else from what Mastra knows of it. */
export type AmplitudeExporterOptions = FrameworkOptions;

const TIMEOUT_MS = 10_000;

/**
 * Records what Mastra traces: each request to a model as `[Agent] AI Response` with its tokens and cost (and what the
 * user said as `[Agent] User Message`, once), each tool and MCP tool as `[Agent] Tool Call`, and agents, workflows and
 * their steps as `[Agent] Span`. An agent's id is the agent id; the agent that called it is its parent. The session is
 * the one around a run, else its memory thread, and the user the thread's resource.
 *
 * A tracked client below records nothing of these calls, so that each counts once. Never throws into a run. Mastra says
 * of each request that it streams, so that events say nothing of it.
 *
 * @example
 * ```ts
 * import { Mastra } from '@mastra/core';
 * import { Observability } from '@mastra/observability';
 * import { AmplitudeExporter } from 'amplitude-ai/mastra';
 *
 * const observability = new Observability({
 *   configs: { default: { serviceName: 'my-app', exporters: [new AmplitudeExporter({ env: 'production' })] } },
 * });
 * const mastra = new Mastra({ observability });
 * console.log(mastra.listAgents());
 * ```
 */
export class AmplitudeExporter implements ObservabilityExporter {
  readonly name = 'amplitude-ai';
  readonly #options: AmplitudeExporterOptions;
  readonly #recorder: Recorder;

  /** Events go to `ai`, else to the tracker of the session around a run, else to the default instance. */
  constructor(options: AmplitudeExporterOptions = {}) {
    this.#options = options;
    this.#recorder = new Recorder(options);
  }

  /** What Mastra tells of a span. */
  async exportTracingEvent(event: TracingEvent): Promise<void> {
    guard('reading a span', () => {
      const { type, exportedSpan: span } = event;
      if (type === 'span_started') this.#recorder.start(span);
      else if (type === 'span_ended') this.#recorder.end(span);
    });
  }

  /** Sends what is there. Never rejects. */
  async flush(): Promise<void> {
    await guard('flushing', () => placeOf(this.#options)?.tracker.flush(TIMEOUT_MS));
  }

  /** Sends what is there. `ai` stays open. */
  async shutdown(): Promise<void> {
    await this.flush();
  }
}
