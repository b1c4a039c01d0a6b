import type { AnyExportedSpan } from '@mastra/core/observability';
import type { Failure } from '../../../schema/llm-call.ts';
import { claimCall, releaseClaim } from '../../core/claimed-calls.ts';
import { recordCall } from '../../core/record-call.ts';
import { announceTool } from '../../core/running-tool.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { failureIn } from './failure.ts';
import { type Inference, isGeneration, isInference, providerOf, responseOf, settingsOf } from './model-call.ts';
import { isTool, type OpenSpan, openSpan, saidIn } from './open-span.ts';
import { readPrompt } from './read-prompt.ts';
import { isStep, nameOf } from './steps.ts';

/** Turns the spans of the framework into events. */
export class Recorder {
  readonly #options: FrameworkOptions;
  readonly #open = new OpenRuns<OpenSpan>((forgotten) => forgotten.release?.());

  constructor(options: FrameworkOptions) {
    this.#options = options;
  }

  start(span: AnyExportedSpan): void {
    const parent = this.#open.get(span.parentSpanId);
    const place = parent ?? placeOf(this.#options, saidIn(span));
    if (!place || span.isEvent) return;
    const open = openSpan(span, place.tracker, place.bound, parent);
    if (isTool(span)) open.release = announceTool(span.entityId ?? span.entityName ?? span.name);
    if (isGeneration(span)) open.prompt = { ...readPrompt(span.input), tools: span.attributes?.tools };
    if (isInference(span)) {
      const claim = claimCall({ model: span.attributes?.model }, { isWordless: true });
      open.release = () => releaseClaim(claim);
    }
    this.#open.start(span.id, open);
  }

  end(span: AnyExportedSpan): void {
    const open = this.#open.end(span.id);
    if (!open) return;
    open.release?.();
    const failure = failureIn(span);
    open.end = { failure };
    if (isInference(span)) endInference(span, open, failure);
    tellFailing(open, failure);
    for (const tell of open.later?.splice(0) ?? []) tell();
    if (isTool(span)) endTool(span, open, failure);
    else if (isStep(span)) endStep(span, open, failure);
  }
}

/** Whose request failed often does not say why; who waited for it does. */
function tellFailing({ failing, parent }: OpenSpan, failure: Failure | undefined): void {
  const waiting = failing.splice(0);
  if (failure || !parent) for (const tell of waiting) tell(failure);
  else {
    parent.failing.push(...waiting);
    if (parent.end) tellFailing(parent, parent.end.failure);
  }
}

const UNKNOWN: Failure = { message: '', type: 'Error', source: 'provider' };

function endInference(span: Inference, open: OpenSpan, failure: Failure | undefined): void {
  const { tracker, bound, parent: step } = open;
  const generation = step?.parent;
  const { userText, attachments, ...prompt } = generation?.prompt ?? {};
  // What was said is new to the first request of a generation, and what an agent was told by a tool is the model's.
  const isNew = generation?.prompt !== undefined && !open.isInTool;
  const said = isNew ? { userText, attachments } : {};
  if (generation) generation.prompt = prompt;
  const speaks = said.userText !== undefined || said.attachments !== undefined;
  const userTurn = speaks ? tracker.takeTurn(bound.sessionId) : undefined;
  const reason = span.attributes?.finishReason;
  const tell = (why: Failure | undefined) => {
    const call = {
      kind: 'chat' as const,
      provider: providerOf(span),
      request: { ...prompt, ...said, ...settingsOf(span) },
      response: responseOf(span),
      failure: why ?? (reason === 'error' ? UNKNOWN : undefined),
      startedAt: span.startTime.getTime(),
      latencyMs: latencyOf(span),
    };
    recordCall(call, { tracker, bound, userTurn });
  };
  // One that has no end was aborted, or its end got lost.
  const isWhole = reason !== undefined && reason !== 'error';
  if (!isWhole && !failure) open.failing.push(tell);
  else tell(failure);
  const later = step?.later?.splice(0) ?? [];
  if (step) step.later = undefined;
  for (const tool of later) tool();
}

function endTool(span: AnyExportedSpan, open: OpenSpan, failure: Failure | undefined): void {
  const { tracker, bound, parent } = open;
  const { toolCallId, mcpServer } = { ...span.attributes } as { toolCallId?: string; mcpServer?: string }; // Of tools.
  const time = span.startTime.getTime() + latencyOf(span);
  const tell = () => {
    const asked = toolCallId === undefined ? undefined : tracker.toolRuns.take(bound, toolCallId);
    const event = {
      toolName: span.entityId ?? span.entityName ?? span.name,
      success: failure === undefined,
      latencyMs: latencyOf(span),
      input: span.input,
      output: failure ? undefined : span.output,
      errorMessage: failure?.message,
      errorType: failure?.type,
      errorSource: failure && 'tool',
      parentMessageId: asked?.parentMessageId,
      toolType: span.type === 'mcp_tool_call' ? 'mcp' : 'function',
      toolOwner: mcpServer,
    };
    tracker.record('toolCall', event, bound, time);
  };
  if (parent?.later) parent.later.push(tell);
  else tell();
}

function endStep(span: AnyExportedSpan, open: OpenSpan, failure: Failure | undefined): void {
  const event = {
    spanId: span.id,
    parentSpanId: open.parent?.stepId,
    spanName: nameOf(span),
    latencyMs: latencyOf(span),
    isError: failure !== undefined,
    errorMessage: failure?.message,
    errorType: failure?.type,
    inputState: span.input,
    outputState: span.output,
  };
  open.tracker.record('span', event, open.bound, span.startTime.getTime() + latencyOf(span));
}

function latencyOf({ startTime, endTime = new Date() }: AnyExportedSpan): number {
  return Math.max(0, endTime.getTime() - startTime.getTime());
}
