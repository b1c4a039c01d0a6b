import type { Agent } from '../core/agent.ts';
import { type Bound, mergeBound } from '../core/bound.ts';
import type { IncomingContext } from '../core/propagation/extract-context.ts';
import type { RequestOptions, RequestValues } from './request-options.ts';

/** How the session of a request is made. */
export interface PlannedSession {
  /** What the answering agent says, and where the calling service stood. */
  readonly agent: Bound;
  readonly session: Bound & { readonly sessionId?: string | undefined };
  readonly endsWithRequest: boolean;
}

type Plan = Pick<RequestOptions<never>, 'agent' | 'trustHeaders' | 'endSession'>;

/** Decides, from what the app says of a request and what its headers say. What the app says wins. */
export function planSession(
  { agent, trustHeaders = true, endSession }: Plan,
  values: RequestValues,
  incoming: IncomingContext,
  newTrace: () => string,
): PlannedSession {
  const place = trustHeaders === false ? {} : incoming;
  const person = trustHeaders === 'all' ? incoming : {};
  const sessionId = text(values.sessionId) ?? place.sessionId;
  const caller = place.agentId;
  const own = boundOf(agent);
  return {
    // Who is called by an agent works for it; where no agent is named, it is the caller's own work that goes on.
    agent: own ? mergeBound({ parentAgentId: own.parentAgentId ?? caller }, own) : { agentId: caller },
    session: {
      sessionId,
      traceId: place.traceId ?? newTrace(),
      userId: text(values.userId) ?? person.userId,
      deviceId: text(values.deviceId) ?? person.deviceId,
      browserSessionId: text(values.browserSessionId),
      groups: record(values.groups) as Bound['groups'], // Of the resolver's type; what it holds is checked when written.
      context: record(values.context),
    },
    endsWithRequest: (endSession ?? (sessionId === undefined ? 'request' : 'never')) === 'request',
  };
}

function boundOf(agent: Agent | string | undefined): Bound | undefined {
  return typeof agent === 'string' ? { agentId: agent } : agent?.bound;
}

/** Ids come from databases and cookies, where they may be numbers. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
