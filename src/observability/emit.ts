import type { EventData } from '../../schema/event-data.ts';
import { type Bound, mergeBound } from '../core/bound.ts';
import { guard } from '../core/guard.ts';
import { currentScope } from '../core/scope.ts';
import type { TrackedEvent } from '../core/tracker.ts';
import { runStart } from '../dialects/run-start.ts';
import { createSessionId, getCurrentSessionId } from '../dialects/session-ids.ts';
import type { AIConfig } from './ai-config.ts';
import { type Amplitude, aiOf } from './ai-of.ts';
import type {
  EmitOptions,
  LlmMessageOptions,
  RunFinishedOptions,
  RunStartedOptions,
  ToolCalledOptions,
  UserMessageOptions,
} from './emit-options.ts';

/** Sends `llm_run_started`. Returns the id of the session. */
export function emitLlmRunStarted(amplitude: Amplitude, options: RunStartedOptions = {}): string {
  const { modelProvider, modelName } = options;
  const sessionId = options.sessionId ?? getCurrentSessionId() ?? createSessionId();
  const told = { runProvider: modelProvider, runModel: modelName };
  // The `[Agent]` events have nothing like it: a session begins with its first message there.
  const isHeard = aiOf(amplitude, options.config).tracker.dialects !== undefined;
  if (isHeard) record(amplitude, runStart, { sessionId, told }, { ...options, sessionId });
  return sessionId;
}

/** Sends `llm_message`: one answer of a model. Latency is milliseconds, cost US dollars; tokens make the cost. */
export function emitLlmMessage(amplitude: Amplitude, options: LlmMessageOptions): void {
  const { modelProvider, modelName, latencyMs, inputTokens, outputTokens, totalTokens, finishReason, error } = options;
  const isError = error !== undefined || finishReason === 'error' || options.success === false;
  const fields = {
    model: modelName ?? UNKNOWN,
    provider: modelProvider ?? UNKNOWN,
    latencyMs: latencyMs ?? 0,
    content: options.outputContent,
    totalCostUsd: options.costUsd,
    inputTokens,
    outputTokens,
    totalTokens,
    finishReason,
    isError,
    ...errorFields(error),
  };
  const told = {
    input: options.inputContent,
    unsaid: unsaid({ model: modelName, provider: modelProvider, latencyMs }),
  };
  record(amplitude, 'aiResponse', { ...fields, told: { ...told, isLone: options.isLone ?? true } }, options);
}

/** Sends `user_message`: what the user said. */
export function emitUserMessage(amplitude: Amplitude, options: UserMessageOptions): void {
  const told = { isLone: options.isLone ?? true };
  record(amplitude, 'userMessage', { content: options.content, told }, options);
}

/** Sends `tool_called`: one run of a tool. Latency is milliseconds. */
export function emitToolCalled(amplitude: Amplitude, options: ToolCalledOptions): void {
  const { toolName, toolParameters: input, toolResult: output, latencyMs, error } = options;
  const success = options.success ?? error === undefined;
  const told = { unsaid: unsaid({ latencyMs }), isLone: options.isLone ?? true };
  const fields = { toolName, input, output, success, latencyMs: latencyMs ?? 0, ...errorFields(error) };
  record(amplitude, 'toolCall', { ...fields, told }, options);
}

/**
 * Sends `llm_run_finished`. Statistics that are not given are those of the session, as far as this process has seen it.
 */
export function emitLlmRunFinished(amplitude: Amplitude, options: RunFinishedOptions = {}): void {
  const { modelProvider, modelName, totalMessages, totalTokens, totalCostUsd, durationMs, error } = options;
  const succeeded = options.success ?? error === undefined;
  const of = { runProvider: modelProvider, runModel: modelName };
  const told = { ...of, totalMessages, totalTokens, totalCostUsd, durationMs, succeeded, ...errorFields(error) };
  record(amplitude, 'sessionEnd', { told }, options);
}

const UNKNOWN = 'unknown';

/** Names of what was not given: the recorded event needs a value for it, and dialects must not tell that one. */
function unsaid(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given).filter((name) => given[name] === undefined);
}

function errorFields(error: unknown): { errorMessage?: string; errorType?: string } {
  if (error === undefined) return {};
  return error instanceof Error
    ? { errorMessage: error.message, errorType: error.name }
    : { errorMessage: String(error) };
}

function record(amplitude: Amplitude, event: TrackedEvent | EventData, fields: object, options: EmitOptions): void {
  const { tracker } = aiOf(amplitude, options.config);
  guard('emitting an event', () => {
    const own = boundOf(options, options.config);
    const around = currentScope()?.bound;
    const bound = around ? mergeBound(own, around) : own;
    tracker.record(event, { ...fields }, bound);
    tracker.keep();
  });
}

function boundOf(options: EmitOptions, config: AIConfig | undefined): Bound {
  const { sessionId = getCurrentSessionId(), userId, deviceId, customProperties, privacyMode } = options;
  const isNew = sessionId === undefined && config?.autoGenerateSessionIds !== false;
  return {
    sessionId: isNew ? createSessionId() : sessionId,
    userId,
    deviceId,
    context: customProperties,
    contentMode: privacyMode ? 'metadata_only' : undefined,
    idleTimeoutMinutes: config?.idleTimeoutMinutes,
  };
}
