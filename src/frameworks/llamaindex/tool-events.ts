import type { LLMToolCallEvent, LLMToolResultEvent } from '@llamaindex/core/global';
import type { Scope } from '../../core/scope.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { recordTool } from '../record-tool.ts';

interface Run {
  readonly place: Scope;
  readonly start: number;
}

/** Tool runs. Of one that throws no end is told; its result in the model's next request says so. */
export class ToolEvents {
  readonly #options: FrameworkOptions;
  readonly #runs = new OpenRuns<Run>(() => undefined);

  constructor(options: FrameworkOptions) {
    this.#options = options;
  }

  start({ toolCall }: LLMToolCallEvent): void {
    const place = placeOf(this.#options);
    if (place) this.#runs.start(keyOf(place, toolCall.id), { place, start: performance.now() });
  }

  end({ toolCall, toolResult }: LLMToolResultEvent): void {
    const around = placeOf(this.#options);
    const run = around && this.#runs.end(keyOf(around, toolCall.id));
    if (!run) return;
    const { name, id, input } = toolCall;
    const failure = toolResult.isError
      ? { message: String(toolResult.output), type: 'ToolError', source: 'app' as const }
      : undefined;
    const latencyMs = performance.now() - run.start;
    recordTool(run.place, { name, input, output: toolResult.output, latencyMs, callId: id, failure });
  }
}

/** Some vendors number their calls from 0 in each conversation. */
function keyOf({ bound: { sessionId, userId } }: Scope, callId: string): string {
  return [sessionId, userId, callId].join('\n');
}
