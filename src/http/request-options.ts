import type { Agent } from '../core/agent.ts';
import type { AmplitudeAI } from '../core/amplitude-ai.ts';
import type { CommonOptions, Identity } from '../core/bound.ts';
import type { Session } from '../core/session.ts';

type Resolved<T> = T | null | undefined | Promise<T | null | undefined>;

/**
 * What a middleware learns of a request. A resolver may be asynchronous; one that fails or takes longer than
 * `resolveTimeoutMs` leaves its value out, and the request goes on.
 */
export interface RequestOptions<Req> {
  /** Where the events go. Default: the instance of `init()`, or of the environment, when the first request comes. */
  ai?: AmplitudeAI | undefined;
  /** The agent that answers, or its id. Default: none, or the calling service's when its headers name one. */
  agent?: Agent | string | undefined;
  /** Id of the user, as in the product events of the app. Default: none; never from a header, but see `trustHeaders`. */
  userId?: ((request: Req) => Resolved<string>) | undefined;
  /** For users who are not known. */
  deviceId?: ((request: Req) => Resolved<string>) | undefined;
  /** Id of the conversation. Default: the `x-amplitude-session-id` header, else a new one for each request. */
  sessionId?: ((request: Req) => Resolved<string>) | undefined;
  /** Amplitude session id of the browser, milliseconds since 1970; with a device id it links to Session Replay. */
  browserSessionId?: ((request: Req) => Resolved<string | number>) | undefined;
  /** Group type to group name. */
  groups?: ((request: Req) => Resolved<NonNullable<Identity['groups']>>) | undefined;
  /** Segmentation values for all events of the request. */
  context?: ((request: Req) => Resolved<NonNullable<CommonOptions['context']>>) | undefined;
  /** True for requests that need no session, such as health checks. */
  skip?: ((request: Req) => boolean) | undefined;
  /**
   * Which headers are believed. `true`: session, trace and agent, which group events and say nothing about a person.
   * `'all'`: also user and device id, which any client can claim; only behind a gateway of your own that removes them
   * from foreign requests. `false`: none. Default: true.
   */
  trustHeaders?: boolean | 'all' | undefined;
  /**
   * When `[Agent] Session End` is sent. `'request'`: as soon as the response is over. `'never'`: the app does, or
   * Amplitude after the idle timeout. Default: `'never'` for a session that a resolver or a header names, since it
   * outlives the request; `'request'` for one that was made for it.
   */
  endSession?: 'request' | 'never' | undefined;
  /** Milliseconds that all resolvers together may hold up a request. Default: 1000. */
  resolveTimeoutMs?: number | undefined;
  /** Called with the session before the app handles the request, for example to keep it for `score`. */
  onSession?: ((session: Session, request: Req) => void) | undefined;
}

/** The options that are asked for each request, and what they give. */
export interface RequestValues {
  userId?: unknown;
  deviceId?: unknown;
  sessionId?: unknown;
  browserSessionId?: unknown;
  groups?: unknown;
  context?: unknown;
}

export const resolverNames = [
  'userId',
  'deviceId',
  'sessionId',
  'browserSessionId',
  'groups',
  'context',
] as const satisfies readonly (keyof RequestValues & keyof RequestOptions<never>)[];
