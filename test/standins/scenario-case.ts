import type { Scenario, ScenarioToolCall, ScenarioUsage } from './scenario.ts';

export type RouteId = 'chat' | 'responses' | 'embeddings' | 'messages' | 'beta-messages';

export interface AskedTool {
  readonly name: string;
  readonly description: string;
  /** Mutable and open, because that is how both SDKs type the schemas that they take. */
  readonly schema: { type: 'object'; properties: Record<string, unknown>; required: string[] };
}

/** A question in neutral terms; `chatRequest`, `responsesRequest`, … put it into each API's words. */
export interface Ask {
  readonly prompt: string;
  readonly system?: string;
  readonly stream?: boolean;
  readonly tools?: readonly AskedTool[];
  /** A data URL. */
  readonly imageUrl?: string;
  readonly reasoning?: boolean;
  readonly maxTokens?: number;
}

/** What the caller of the SDK must get, in terms that hold for every route of the case. */
export interface Expected {
  /** All text of the answer, joined; what had arrived when the call ended with an error. */
  readonly text?: string;
  readonly toolCalls?: readonly ScenarioToolCall[];
  /** Visible reasoning, joined. The chat route shows none. */
  readonly reasoning?: string;
  readonly usage?: Required<ScenarioUsage>;
  readonly finish: 'stop' | 'tools' | 'length' | 'failed' | 'none';
  /** The call throws: with a status from the server, or without one when the connection failed. */
  readonly error?: { readonly status?: number; readonly message?: string };
  /** HTTP requests of one call, retries included, with the SDK's default of two retries. */
  readonly requests: number;
  /** Least time until the first piece of the answer. */
  readonly firstTokenMs?: number;
}

export interface ScenarioCase {
  readonly name: string;
  readonly routes: readonly RouteId[];
  readonly ask: Ask;
  readonly scenario: Scenario;
  readonly expect: Expected;
}
