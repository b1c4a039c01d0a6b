import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { guard } from '../../core/guard.ts';
import { FrameworkCall } from '../framework-call.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { providerName } from '../provider-names.ts';
import { recordTool } from '../record-tool.ts';
import { failureOf } from './failure.ts';
import { readAnswer } from './read-answer.ts';
import { readPrompt } from './read-prompt.ts';
import type { CallEnd, CallStart, ToolEnd } from './telemetry-events.ts';

/** Fits `registerTelemetry` and `telemetry.integrations` of ai 7. */
export interface AmplitudeTelemetry {
  onLanguageModelCallStart(event: object): void;
  onLanguageModelCallEnd(event: object): void;
  onToolExecutionEnd(event: object): void;
  onAbort(event: object): void;
  onError(event: unknown): void;
}

interface Open {
  readonly call: FrameworkCall;
  /** Tools that ran before the answer that asked for them was complete, as they do in a stream. */
  readonly tools: ToolEnd[];
}

/**
 * A telemetry integration that records each call of a model and each run of a tool. A call that the middleware, the
 * drop-in or a tracked client sees as well is left to them, which know more of it.
 *
 * @example
 * ```ts
 * import { registerTelemetry } from 'ai';
 * import { amplitudeTelemetry } from 'amplitude-ai/vercel-ai';
 *
 * registerTelemetry(amplitudeTelemetry({ userId: 'user-42' }));
 * ```
 */
export function amplitudeTelemetry(options: FrameworkOptions = {}): AmplitudeTelemetry {
  const open = new OpenRuns<Open>(({ call }) => call.abandon({}));

  function tell({ toolCall, toolExecutionMs, toolOutput }: ToolEnd): void {
    const scope = placeOf(options);
    if (!scope || !toolCall) return;
    const isFailed = toolOutput?.type === 'tool-error';
    recordTool(scope, {
      name: toolCall.toolName,
      callId: toolCall.toolCallId,
      input: toolCall.input,
      output: toolOutput?.output,
      latencyMs: toolExecutionMs ?? 0,
      failure: isFailed ? failureOf(toolOutput.error) : undefined,
    });
  }

  function end(callId: string | undefined, response: LlmResponse, error?: { readonly of: unknown }): void {
    const run = callId === undefined ? undefined : open.end(callId);
    run?.call.end(response, error && failureOf(error.of));
    for (const tool of run?.tools ?? []) tell(tool);
  }

  const along = (place: string, run: () => void) => void guard(place, run);
  // What the SDK documents of each event.
  return {
    onLanguageModelCallStart: (event) =>
      along('starting a call', () => {
        const start = event as CallStart;
        const scope = placeOf(options);
        if (!scope) return;
        const request: LlmRequest = { model: start.modelId, ...requestOf(start) };
        const call = new FrameworkCall(scope, providerName(start.provider?.split('.')[0]), request, true);
        open.start(start.callId, { call, tools: [] });
      }),
    onLanguageModelCallEnd: (event) =>
      along('ending a call', () => {
        const { callId, performance: times, modelId, ...answer } = event as CallEnd;
        if (times?.timeToFirstOutputMs !== undefined) open.get(callId)?.call.token();
        end(callId, readAnswer({ ...answer, response: { modelId } }));
      }),
    onToolExecutionEnd: (event) =>
      along('ending a tool', () => {
        const tool = event as ToolEnd;
        const run = open.get(tool.callId);
        if (run) run.tools.push(tool);
        else tell(tool);
      }),
    onAbort: (event) =>
      along('ending a call', () => {
        const { callId, reason } = event as { callId?: string; reason?: unknown };
        end(callId, {}, { of: reason ?? new DOMException('This operation was aborted', 'AbortError') });
      }),
    onError: (event) =>
      along('ending a call', () => {
        const { callId, error } = event as { callId?: string; error?: unknown };
        end(callId, {}, { of: error });
      }),
  };
}

/** Instructions stand beside the messages here, and among them where a model is asked. */
function requestOf({ instructions, messages = [], ...settings }: CallStart): LlmRequest {
  const system = instructions === undefined ? [] : [instructions].flat();
  const said = system.map((one) => (typeof one === 'string' ? { role: 'system', content: one } : one));
  const { isStreaming: _, ...request } = readPrompt({ ...settings, prompt: [...said, ...messages] }, false);
  return request;
}
