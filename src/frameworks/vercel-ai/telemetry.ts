import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { guard } from '../../core/guard.ts';
import { runRecorded } from '../../core/recorded-inside.ts';
import { FrameworkCall } from '../framework-call.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { providerName } from '../provider-names.ts';
import { recordTool } from '../record-tool.ts';
import { EmbeddingRuns } from './embedding-runs.ts';
import { failureOf } from './failure.ts';
import { readAnswer } from './read-answer.ts';
import type { CallEnd, CallStart, EmbedEnd, EmbedStart, ObjectEnd, ObjectStart, ToolEnd } from './telemetry-events.ts';
import { objectRequestOf, requestOf } from './telemetry-requests.ts';

/** Fits `registerTelemetry` and `telemetry.integrations` of ai 7. */
export interface AmplitudeTelemetry {
  onStart(event: object): void;
  onLanguageModelCallStart(event: object): void;
  executeLanguageModelCall<T>(call: { callId: string; execute: () => PromiseLike<T> }): PromiseLike<T>;
  onLanguageModelCallEnd(event: object): void;
  onObjectStepStart(event: object): void;
  onObjectStepEnd(event: object): void;
  onEmbedStart(event: object): void;
  onEmbedEnd(event: object): void;
  onToolExecutionEnd(event: object): void;
  onEnd(event: object): void;
  onAbort(event: object): void;
  onError(event: unknown): void;
}

interface Open {
  readonly call: FrameworkCall;
  /** Tools that ran before the answer that asked for them was complete, as they do in a stream. */
  readonly tools: ToolEnd[];
}

/** Where else a call can be seen, further in. */
const BELOW = ['drop-in', 'middleware', 'fetch'] as const;

/**
 * A telemetry integration for ai 7 that records each call of a model as `[Agent] AI Response` (with what the user said
 * as `[Agent] User Message`), objects included, each request for embeddings as `[Agent] Embedding` and each run of a
 * tool as `[Agent] Tool Call`. A call that the middleware, the drop-in or a tracked client sees as well is left to
 * them, which know more of it. Of calls with `recordInputs: false` it knows no content, and tells none.
 *
 * ai 6 has integrations as well, but tells them neither of a call that fails nor which call an event is of, nor of
 * objects and embeddings; ai 5 has none. There, take the drop-in or the middleware, or `experimental_telemetry` with
 * `amplitude-ai/opentelemetry`.
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
  const objects = new OpenRuns<ObjectStart>(() => undefined);
  const embeddings = new EmbeddingRuns();

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

  function start({ callId, provider, recordInputs }: Omit<CallStart, 'messages'>, request: LlmRequest): void {
    const scope = placeOf(options);
    // A stream that the SDK tries again is announced again.
    if (!scope || open.get(callId)) return;
    const vendor = providerName(provider?.split('.')[0]);
    const call = new FrameworkCall(scope, vendor, request, {
      yields: true,
      takesBack: true,
      isWordless: recordInputs === false,
    });
    open.start(callId, { call, tools: [] });
  }

  function end(callId: string | undefined, response: LlmResponse, error?: { readonly of: unknown }): void {
    const run = callId === undefined ? undefined : open.end(callId);
    run?.call.end(response, error && failureOf(error.of));
    for (const tool of run?.tools ?? []) tell(tool);
    embeddings.end(callId, error);
  }

  const along = (place: string, run: () => void) => void guard(place, run);
  // What the SDK documents of each event.
  return {
    onStart: (event) =>
      along('starting a call', () => {
        const settings = event as ObjectStart;
        if (settings.operationId?.endsWith('Object')) objects.start(settings.callId, settings);
      }),
    onLanguageModelCallStart: (event) =>
      along('starting a call', () => start(event as CallStart, requestOf(event as CallStart))),
    executeLanguageModelCall: ({ callId, execute }) => {
      const run = open.get(callId);
      return run ? runRecorded(run.call, BELOW, execute) : execute();
    },
    onLanguageModelCallEnd: (event) =>
      along('ending a call', () => {
        const { callId, performance: times, modelId, ...answer } = event as CallEnd;
        if (times?.timeToFirstOutputMs !== undefined) open.get(callId)?.call.token();
        end(callId, readAnswer({ ...answer, response: { modelId } }));
      }),
    onObjectStepStart: (event) =>
      along('starting a call', () => {
        const step = event as ObjectStart;
        start(step, objectRequestOf(step, objects.end(step.callId)));
      }),
    onObjectStepEnd: (event) =>
      along('ending a call', () => {
        const { callId, objectText, reasoning, ...answer } = event as ObjectEnd;
        const content = [
          ...(objectText === undefined ? [] : [{ type: 'text', text: objectText }]),
          ...(reasoning === undefined ? [] : [{ type: 'reasoning', text: reasoning }]),
        ];
        end(callId, readAnswer({ ...answer, content }));
      }),
    onEmbedStart: (event) =>
      along('starting a call', () => {
        const scope = placeOf(options);
        if (scope) embeddings.start(event as EmbedStart, scope);
      }),
    onEmbedEnd: (event) => along('ending a call', () => embeddings.answer(event as EmbedEnd)),
    onToolExecutionEnd: (event) =>
      along('ending a tool', () => {
        const tool = event as ToolEnd;
        const run = open.get(tool.callId);
        if (run) run.tools.push(tool);
        else tell(tool);
      }),
    onEnd: (event) => along('ending a call', () => embeddings.end((event as { callId?: string }).callId)),
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
