import type { ReceivedRequest } from './received-request.ts';
import type { Reply } from './reply.ts';
import type { Scenario, ScenarioError } from './scenario.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Matches the whole path without its query. */
  readonly path: RegExp;
  /** Pure: what to say to this request. `serial` makes ids unique and stable. */
  readonly answer: (request: ReceivedRequest, scenario: Scenario, serial: number) => Reply;
}

/** What one vendor's API has of its own; the loopback server holds the rest. */
export interface Dialect {
  /** Part of the path that the SDK's base URL brings (`/v1`), or nothing. */
  readonly basePath: string;
  readonly routes: readonly Route[];
  readonly requestIdHeader: string;
  /** Refuses a request without the vendor's credentials. */
  readonly authorize: (request: ReceivedRequest) => ScenarioError | undefined;
  readonly errorBody: (error: ScenarioError, requestId: string) => unknown;
}
