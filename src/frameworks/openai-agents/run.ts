import type { Span, SpanData, Trace } from '@openai/agents';
import type { ToolCallRequest } from '../../../schema/llm-call.ts';
import { type Bound, mergeBound } from '../../core/bound.ts';
import { announceTool } from '../../core/running-tool.ts';
import { currentScope } from '../../core/scope.ts';
import type { Tracker } from '../../core/tracker.ts';
import { stepOf } from './step.ts';

/** A span between its start and its end, with what had to be captured when it began. */
export interface OpenSpan {
  readonly tracker: Tracker | undefined;
  readonly bound: Bound;
  readonly parent: OpenSpan | undefined;
  /** Id of the nearest step around, for those that are one. */
  readonly parentSpanId: string | undefined;
  /** The step that children are part of: this one, or the nearest around. */
  readonly stepId: string | undefined;
  /** The agent at work. */
  readonly agent: string | undefined;
  /** Whether a tool asked for this: what is said to an agent then comes from another one. */
  readonly isInTool: boolean;
  /** Calls that the model asked for in this turn and that have not run yet. */
  readonly asked: ToolCallRequest[];
  /** Says that a tool is over. */
  readonly release: (() => void) | undefined;
}

/** What is known of one trace while it runs. */
export class Run {
  /** Ids and texts of what the user said, since histories are sent again by the next agent. */
  readonly said = new Set<string>();
  readonly #trace: Pick<Trace, 'traceId' | 'groupId'>;
  readonly #open = new Map<string, OpenSpan>();
  readonly #handoffs = new Map<string, string>();

  constructor(trace: Pick<Trace, 'traceId' | 'groupId'>) {
    this.#trace = trace;
  }

  start(span: Span<SpanData>, own: Bound, trackerOf: () => Tracker | undefined): void {
    const { spanData: data, spanId } = span;
    const parent = this.#open.get(span.parentId ?? '');
    const around = mergeBound(own, currentScope()?.bound ?? {});
    const agent = data.type === 'agent' ? data.name : parent?.agent;
    const tracker = trackerOf();
    this.#open.set(spanId, {
      tracker,
      bound: this.#boundOf(data, agent, parent, around),
      parent,
      parentSpanId: parent?.stepId,
      stepId: stepOf(data) ? spanId : parent?.stepId,
      agent,
      isInTool: data.type === 'function' || parent?.isInTool === true,
      asked: [],
      release: tracker && data.type === 'function' ? announceTool(data.name) : undefined,
    });
  }

  /** What was captured when the span began. It is forgotten; spans inside keep what they need of it. */
  end(span: Span<SpanData>): OpenSpan | undefined {
    const open = this.#open.get(span.spanId);
    this.#open.delete(span.spanId);
    open?.release?.();
    const { spanData: data } = span;
    if (data.type === 'handoff' && data.to_agent !== undefined && data.from_agent !== undefined) {
      this.#handoffs.set(data.to_agent, data.from_agent);
    }
    return open;
  }

  #boundOf(data: SpanData, agent: string | undefined, parent: OpenSpan | undefined, around: Bound): Bound {
    const bound: Bound = {
      ...around,
      sessionId: around.sessionId ?? this.#trace.groupId ?? undefined,
      traceId: around.traceId ?? this.#trace.traceId,
    };
    if (agent === undefined) return bound;
    const { agentDescription, ...rest } = bound;
    const described = agent === around.agentId ? { ...rest, agentDescription } : rest;
    if (data.type !== 'agent') return { ...described, agentId: agent, parentAgentId: parent?.bound.parentAgentId };
    const above = this.#handoffs.get(agent) ?? parent?.agent ?? around.agentId;
    const parentAgentId = above === agent ? around.parentAgentId : above;
    return { ...described, agentId: agent, parentAgentId };
  }
}
