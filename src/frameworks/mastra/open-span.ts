import type { AnyExportedSpan } from '@mastra/core/observability';
import type { Failure, LlmRequest } from '../../../schema/llm-call.ts';
import { type Bound, mergeBound } from '../../core/bound.ts';
import type { Tracker } from '../../core/tracker.ts';
import { isStep } from './steps.ts';

/** A span between its start and its end. */
export interface OpenSpan {
  readonly tracker: Tracker;
  readonly bound: Bound;
  readonly parent: OpenSpan | undefined;
  /** The event that children are part of. */
  readonly stepId: string | undefined;
  /** Whether a tool asked for this: what is said to an agent then comes from another one. */
  readonly isInTool: boolean;
  /** Of a generation: what its first request says. */
  prompt: Partial<LlmRequest> | undefined;
  /** Of a step of a model: tools may end before the request that asked for them is told. */
  later: (() => void)[] | undefined;
  /** Requests that failed, and wait for a span around them that says why. */
  failing: ((failure: Failure | undefined) => void)[];
  /** How it ended. Of a run that is aborted, what is inside ends later. */
  end: { readonly failure: Failure | undefined } | undefined;
  /** Takes back what was said when it began. */
  release: (() => void) | undefined;
}

const TOOLS: ReadonlySet<string> = new Set(['tool_call', 'mcp_tool_call', 'client_tool_call']);

export const isTool = ({ type }: AnyExportedSpan) => TOOLS.has(type);

export function openSpan(
  span: AnyExportedSpan,
  tracker: Tracker,
  around: Bound,
  parent: OpenSpan | undefined,
): OpenSpan {
  return {
    tracker,
    bound: span.type === 'agent_run' ? agentIn(around, span.entityId ?? span.entityName) : around,
    parent,
    stepId: isStep(span) ? span.id : parent?.stepId,
    isInTool: isTool(span) || parent?.isInTool === true,
    prompt: undefined,
    later: span.type === 'model_step' ? [] : undefined,
    failing: [],
    end: undefined,
    release: undefined,
  };
}

/** The agent at work; the one around it is its parent. */
function agentIn(around: Bound, agentId: string | undefined): Bound {
  if (agentId === undefined || agentId === around.agentId) return around;
  const { agentDescription: _, ...rest } = around;
  return { ...rest, agentId, parentAgentId: around.agentId };
}

/** What Mastra was told of a run: the thread of its memory, whose that is, and the trace. */
export function saidIn({ traceId, metadata = {}, attributes = {} }: AnyExportedSpan): Bound {
  const { conversationId } = attributes as { conversationId?: unknown }; // Agents and generations have it.
  const sessionId = text(conversationId) ?? text(metadata.threadId) ?? text(metadata.sessionId);
  return mergeBound({ sessionId, userId: text(metadata.userId) ?? text(metadata.resourceId) }, { traceId });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
