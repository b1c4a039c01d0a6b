import type { UserMessageFields } from '../../schema/generated/options.ts';
import type { CallSite } from './call-site.ts';
import { type ContentMode, strictest } from './content-mode.ts';
import type { LiveSpan } from './live-span.ts';

/** Who the user is, in Amplitude's terms. */
export interface Identity {
  /** Same id as in the product events of the app. At least five characters, or Amplitude refuses the event. */
  userId?: string | undefined;
  /** For users who are not known. */
  deviceId?: string | undefined;
  /** Amplitude session id of the browser, milliseconds since 1970; links events to Session Replay. */
  browserSessionId?: string | number | undefined;
  /** Group type to group name. */
  groups?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** How much of one call, session or agent may leave the process. */
export interface Privacy {
  /** Lets out less than the instance does; never more: of several modes the strictest holds. */
  contentMode?: ContentMode | undefined;
}

type CommonKeys =
  | 'sessionId'
  | 'traceId'
  | 'turnId'
  | 'agentId'
  | 'parentAgentId'
  | 'customerOrgId'
  | 'agentVersion'
  | 'agentDescription'
  | 'tags'
  | 'context'
  | 'env';

/** Where an event stands: every tracking method takes these, agents and sessions provide them. */
export interface CommonOptions extends Identity, Privacy, Pick<UserMessageFields, CommonKeys> {}

/** What events inherit from the agent and session around them. */
export interface Bound extends CommonOptions {
  readonly sessionReplayId?: string | undefined;
  readonly idleTimeoutMinutes?: number | undefined;
  /** The observed call that this happens in. */
  readonly parentSpanId?: string | undefined;
  /** Of one call, never of what surrounds it. */
  readonly callSite?: CallSite | undefined;
  /** Likewise: where the app wants spans of ours. */
  readonly liveSpan?: LiveSpan | undefined;
  /** The part of the context that belongs to the conversation, whichever agent acts in it. */
  readonly sessionContext?: CommonOptions['context'];
}

/** What belongs to the conversation, whichever agent acts in it. The rest of a bound is the agent's own. */
const sessionKeys = [
  'sessionId',
  'traceId',
  'sessionReplayId',
  'sessionContext',
  'idleTimeoutMinutes',
  'parentSpanId',
  'userId',
  'deviceId',
  'browserSessionId',
  'groups',
] as const satisfies readonly (keyof Bound)[];

/** An agent at work in a session that another one may have opened: who acts is its own, where and for whom is not. */
export function actingIn(session: Bound, agent: Bound): Bound {
  const kept: Record<string, unknown> = { contentMode: session.contentMode, context: session.sessionContext };
  for (const key of sessionKeys) kept[key] = session[key];
  return mergeBound(kept, agent);
}

/** The left values win; undefined counts as absent. Contexts are merged key by key. */
export function mergeBound(inner: Bound, outer: Bound): Bound {
  const merged: Record<string, unknown> = { ...outer };
  for (const key in inner) {
    const value = inner[key as keyof Bound]; // Its own keys; it is a plain object.
    if (value !== undefined) merged[key] = value;
  }
  if (inner.context && outer.context) merged.context = { ...outer.context, ...inner.context };
  if (inner.contentMode && outer.contentMode) merged.contentMode = strictest(inner.contentMode, outer.contentMode);
  return merged;
}
