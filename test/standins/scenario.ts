/** Token counts in the vendors' common terms: the dialects add them up the way each API reports them. */
export interface ScenarioUsage {
  /** Input tokens that no cache had. OpenAI reports input including the cached ones, Anthropic without them. */
  readonly uncachedInput: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  /** All output tokens, reasoning included: both vendors count so. */
  readonly output: number;
  readonly reasoning?: number;
}

export interface ScenarioToolCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface ScenarioError {
  readonly status: number;
  readonly message?: string;
  /** The vendor's error type and code; without them the usual ones of the status. */
  readonly type?: string;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
}

/** What a stand-in answers to one request. Everything left out is scripted from the request itself. */
export interface Scenario {
  /** Answer text; several strings are several blocks (Anthropic), parts (Responses) or one joined text (chat). */
  readonly text?: string | readonly string[];
  /** Visible reasoning: thinking blocks, reasoning summaries. The chat API shows none. */
  readonly reasoning?: string | readonly string[];
  /** Tools to ask for; an empty list forces a text answer although tools are offered. */
  readonly toolCalls?: readonly ScenarioToolCall[];
  /** `failed` exists on the Responses API only. */
  readonly finish?: 'complete' | 'length' | 'failed';
  readonly failure?: { readonly code: 'server_error' | 'rate_limit_exceeded'; readonly message: string };
  readonly usage?: ScenarioUsage;
  /** The served model, where it should differ from the usual resolution of the requested one. */
  readonly model?: string;

  /** Pieces that each text is streamed in; one per word without it. */
  readonly chunks?: number;
  /** Silence before the status line. */
  readonly headersDelayMs?: number;
  /** Silence between the status line and the first event of a stream; a JSON answer waits as long. */
  readonly firstChunkDelayMs?: number;
  /** Silence between two deltas of a stream. */
  readonly chunkDelayMs?: number;
  /** The socket dies after so many deltas; a JSON answer then never comes. */
  readonly killAfterChunks?: number;
  /** The stream carries the vendor's error event after so many deltas, and ends. */
  readonly streamError?: { readonly afterChunks: number; readonly error: ScenarioError };

  /** Refuse with this error. */
  readonly error?: ScenarioError;
  /** Refuse so many requests first; the scenario stays at the head of the queue until it has given its answer. */
  readonly rejectFirst?: { readonly times: number; readonly error: ScenarioError };
}
