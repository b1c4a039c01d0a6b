import {
  type FunctionSpanData,
  type GenerationSpanData,
  getCurrentSpan,
  type ResponseSpanData,
  type Span,
  type SpanData,
  type Trace,
  type TracingProcessor,
} from '@openai/agents';
import { guard } from '../../core/guard.ts';
import { recordCall } from '../../core/record-call.ts';
import { recordAbove } from '../../core/recorded-above.ts';
import type { Tracker } from '../../core/tracker.ts';
import { type Binding, trackerOf } from '../../instrument/binding.ts';
import { failureOf } from './failure.ts';
import { modelCallOf } from './model-call.ts';
import { type OpenSpan, Run } from './run.ts';
import { errorFieldsOf, stepOf, timesOf } from './step.ts';

export interface AmplitudeTracingProcessorOptions extends Binding {
  /** Who runs the models. Default: `openai`. */
  provider?: string | undefined;
}

/** Traces that are followed at once; a trace that never ends is forgotten. */
const MAX_RUNS = 1_000;

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Records what the OpenAI Agents SDK traces: each answer of a model as `[Agent] AI Response` (and what the user said as
 * `[Agent] User Message`, once), each function tool as `[Agent] Tool Call`, and agents, handoffs, guardrails, MCP
 * listings and custom spans as `[Agent] Span`.
 *
 * The agent's name is the agent id; who handed over to it, or called it as a tool, is its parent. The session is the
 * one around the run, or else the `groupId` of the run. `agentId` in the options is the agent that runs the workflow:
 * it is the parent of the first one. A tracked OpenAI client below records nothing of these calls, so that each counts
 * once. Never throws into a run.
 *
 * @example
 * ```ts
 * import { Agent, addTraceProcessor, run } from '@openai/agents';
 * import { init } from 'amplitude-ai';
 * import { AmplitudeTracingProcessor } from 'amplitude-ai/openai-agents';
 *
 * const ai = init({ apiKey: process.env.AMPLITUDE_AI_API_KEY });
 * addTraceProcessor(new AmplitudeTracingProcessor({ ai, userId: 'user-42', env: 'production' }));
 * await run(new Agent({ name: 'support-bot', instructions: 'Help.' }), 'What is retention?');
 * await ai.flush();
 * ```
 */
export class AmplitudeTracingProcessor implements TracingProcessor {
  readonly #options: AmplitudeTracingProcessorOptions;
  readonly #runs = new Map<string, Run>();
  #release: (() => void) | undefined;

  /** What the options leave out comes from the session around a run; events go to `ai`, or the default instance. */
  constructor(options: AmplitudeTracingProcessorOptions = {}) {
    this.#options = options;
  }

  async onTraceStart(trace: Trace): Promise<void> {
    guard('starting a trace', () => {
      this.#release ??= recordAbove(() => this.#isRecording());
      this.#runs.set(trace.traceId, new Run(trace));
      if (this.#runs.size <= MAX_RUNS) return;
      const [oldest] = this.#runs.keys();
      if (oldest !== undefined) this.#runs.delete(oldest);
    });
  }

  async onTraceEnd(trace: Trace): Promise<void> {
    this.#runs.delete(trace.traceId);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the framework's interface says Span<any>; the data is read as its union.
  async onSpanStart(span: Span<any>): Promise<void> {
    guard('starting a span', () => {
      const { ai: _, provider: __, ...own } = this.#options;
      this.#runs.get(span.traceId)?.start(span, own, () => trackerOf(this.#options));
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async onSpanEnd(span: Span<any>): Promise<void> {
    guard('ending a span', () => {
      const run = this.#runs.get(span.traceId);
      const open = run?.end(span);
      if (run && open?.tracker) this.#record(span, open, open.tracker, run);
    });
  }

  /** Sends what is there. Never rejects. */
  async forceFlush(): Promise<void> {
    await this.#flush(DEFAULT_TIMEOUT_MS);
  }

  /** Sends what is there, and lets go of the calls that run: clients below record again. `ai` stays open. */
  async shutdown(timeout: number = DEFAULT_TIMEOUT_MS): Promise<void> {
    this.#release?.();
    this.#release = undefined;
    this.#runs.clear();
    await this.#flush(timeout);
  }

  async #flush(timeoutMs: number): Promise<void> {
    await guard('flushing', () => trackerOf(this.#options))?.flush(timeoutMs);
  }

  /** Whether the running code is inside a model's span that will be recorded here. */
  #isRecording(): boolean {
    const span = getCurrentSpan();
    if (!span || span.endedAt !== null || !this.#runs.has(span.traceId)) return false;
    const { type } = span.spanData;
    return (type === 'generation' || type === 'response') && trackerOf(this.#options) !== undefined;
  }

  #record(span: Span<SpanData>, open: OpenSpan, tracker: Tracker, run: Run): void {
    const { spanData: data } = span;
    if (data.type === 'generation' || data.type === 'response') {
      this.#recordModel(span, data, open, tracker, run);
    } else if (data.type === 'function') {
      recordTool(span, data, open, tracker);
    } else if (data.type === 'turn') {
      for (const { id } of open.asked) tracker.toolRuns.take(open.bound, id);
    } else {
      const step = stepOf(data);
      if (!step) return;
      const { startedAt, latencyMs } = timesOf(span);
      const { parentSpanId, bound } = open;
      const event = { ...step, spanId: span.spanId, parentSpanId, latencyMs, ...errorFieldsOf(span) };
      tracker.record('span', event, bound, startedAt + latencyMs);
    }
  }

  #recordModel(
    span: Span<SpanData>,
    data: GenerationSpanData | ResponseSpanData,
    open: OpenSpan,
    tracker: Tracker,
    run: Run,
  ): void {
    const { request, response } = modelCallOf(data);
    const { userText } = request;
    // What a tool says to an agent is the model's; what was said already is there because the next agent gets it too.
    const isNew = !open.isInTool && !(userText !== undefined && run.said.has(userText));
    if (userText !== undefined && isNew) run.said.add(userText);
    const said = isNew ? request : { ...request, userText: undefined, attachments: undefined };
    const speaks = said.userText !== undefined || said.attachments !== undefined;
    const { provider = 'openai' } = this.#options;
    const call = {
      kind: 'chat' as const,
      provider,
      request: said,
      response,
      failure: failureOf(span.error) ?? response.failure,
      ...timesOf(span),
    };
    const userTurn = speaks ? tracker.takeTurn(open.bound.sessionId) : undefined;
    recordCall(call, { tracker, bound: open.bound, userTurn });
    open.parent?.asked.push(...(response.toolCalls ?? []));
  }
}

function recordTool(span: Span<SpanData>, data: FunctionSpanData, open: OpenSpan, tracker: Tracker): void {
  const { startedAt, latencyMs } = timesOf(span);
  const error = errorFieldsOf(span);
  tracker.record(
    'toolCall',
    {
      invocationId: span.spanId,
      toolName: data.name,
      success: !error.isError,
      latencyMs,
      input: parsed(data.input),
      output: data.output || undefined,
      parentMessageId: parentMessageOf(data, open, tracker),
      ...ownerOf(data.mcp_data),
      ...error,
    },
    open.bound,
    startedAt + latencyMs,
  );
}

/** The framework puts an object there, although its type says string. */
function ownerOf(mcp: unknown) {
  if (mcp === undefined) return { toolType: 'function' };
  const server = typeof mcp === 'object' && mcp !== null && 'server' in mcp ? mcp.server : mcp;
  return { toolType: 'mcp', toolOwner: typeof server === 'string' ? server : undefined };
}

/** A function's span has no id of the call; its name and arguments are those that the model gave in this turn. */
function parentMessageOf(data: FunctionSpanData, open: OpenSpan, tracker: Tracker): string | undefined {
  const asked = open.parent?.asked ?? [];
  const isSame = asked.findIndex(
    ({ function: { name, arguments: text } }) => name === data.name && text === data.input,
  );
  const at = isSame >= 0 ? isSame : asked.findIndex(({ function: { name } }) => name === data.name);
  const [call] = at < 0 ? [] : asked.splice(at, 1);
  return call && tracker.toolRuns.take(open.bound, call.id)?.parentMessageId;
}

function parsed(json: string): unknown {
  if (json === '') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json; // What a model wrote, and no JSON.
  }
}
