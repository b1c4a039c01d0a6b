/**
 * The one value that crosses from SDK land into the core. Providers produce it, the tracker turns it into events;
 * neither knows the other. Texts are references to the strings of the app: nothing here copies a prompt.
 */

/** Token counts of one call, in the sense of `[Agent] Input Tokens`: cached input tokens are part of `input`. */
export interface Usage {
  input?: number | undefined;
  output?: number | undefined;
  total?: number | undefined;
  reasoning?: number | undefined;
  cacheRead?: number | undefined;
  cacheCreation?: number | undefined;
}

/** A file that came with a message. Never its bytes. */
export interface Attachment {
  type: string;
  name?: string | undefined;
  url?: string | undefined;
  mime_type?: string | undefined;
  size_bytes?: number | undefined;
  [key: string]: unknown;
}

/** A tool call that a model asked for, in the shape that OpenAI made common. */
export interface ToolCallRequest {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

/** The result of an earlier tool call, found in the messages of a later request. */
export interface ToolResult {
  /** Id that the model gave to the call. */
  callId: string;
  output: unknown;
  isError?: boolean | undefined;
}

export interface LlmRequest {
  model?: string | undefined;
  /** What the user said since the last answer; absent when this request says nothing new. */
  userText?: string | undefined;
  attachments?: Attachment[] | undefined;
  systemPrompt?: string | undefined;
  /** All messages as the SDK got them, for dialects that tell of them. */
  messages?: readonly unknown[] | undefined;
  /** Tools as the SDK got them; brought into one form when the event is written. */
  tools?: readonly unknown[] | undefined;
  toolResults?: readonly ToolResult[] | undefined;
  temperature?: number | undefined;
  maxOutputTokens?: number | undefined;
  topP?: number | undefined;
  /** Absent where a framework does not tell. */
  isStreaming?: boolean | undefined;
}

export interface LlmResponse {
  model?: string | undefined;
  text?: string | undefined;
  reasoning?: string | undefined;
  finishReason?: string | undefined;
  toolCalls?: ToolCallRequest[] | undefined;
  usage?: Usage | undefined;
  /** A cache of the app answered; no model was asked. */
  wasCached?: boolean | undefined;
  /** Length of a vector, for embeddings. */
  dimensions?: number | undefined;
  /** The vendor answered, and the answer says that it failed. */
  failure?: Failure | undefined;
}

export interface Failure {
  message: string;
  /** Class or code of the error. */
  type: string;
  /** Who failed: the vendor said no, the way to it broke, or the app gave up. */
  source: 'provider' | 'network' | 'app';
}

export interface LlmCall {
  /** `span`: a model that makes or judges something other than an answer, as an image or a transcript. */
  kind: 'chat' | 'embedding' | 'span';
  provider: string;
  /** Method path, as the vendor's documentation calls it: `images.generate`. It names a span. */
  operation?: string | undefined;
  request: LlmRequest;
  /** As much of the answer as there was; empty after an error or when the body was left unread. */
  response: LlmResponse;
  failure?: Failure | undefined;
  /** Wall clock at the start, in milliseconds since 1970. */
  startedAt: number;
  latencyMs: number;
  ttfbMs?: number | undefined;
}
