import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { DocumentInterface } from '@langchain/core/documents';
import type { Serialized } from '@langchain/core/load/serializable';
import type { BaseMessage } from '@langchain/core/messages';
import type { LLMResult } from '@langchain/core/outputs';
import { guard } from '../../core/guard.ts';
import { chainOrder } from './chain-order.ts';
import type { AmplitudeCallbackOptions } from './options.ts';
import { RunRecorder } from './run-recorder.ts';

type Loose = Record<string, unknown>;

/** What a missing text is told as by the framework's callers. */
type Text = string | undefined;

/**
 * Records what LangChain and LangGraph do: model calls as `[Agent] User Message` and `[Agent] AI Response`, tools as
 * `[Agent] Tool Call`, retrievers and chains as `[Agent] Span`. Give it to a call, a model, a chain or a graph. One
 * handler serves any number of parallel runs. A tracking failure never reaches the app.
 *
 * The session is, in this order: `sessionId` of the options, the session around the call, `session_id` or `thread_id`
 * of the run's metadata. The user and the agent likewise (`user_id`, `lc_agent_name`).
 *
 * @example
 * ```ts
 * import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';
 *
 * const config = { callbacks: [new AmplitudeCallbackHandler({ agentId: 'support-bot', userId: 'user-1' })] };
 * ```
 */
export class AmplitudeCallbackHandler extends BaseCallbackHandler {
  override readonly name = 'amplitude_ai';
  readonly #recorder: RunRecorder;

  constructor(options: AmplitudeCallbackOptions = {}) {
    // Awaited, the handler runs inside the app's own session and before a serverless function ends.
    super({ _awaitHandler: true });
    this.#recorder = new RunRecorder(options);
  }

  /** The framework may copy handlers. The runs that are under way are known to this one. */
  override copy(): this {
    return this;
  }

  override handleChatModelStart(
    serialized: Serialized,
    messages: BaseMessage[][],
    id: string,
    parentId?: Text,
    extra?: Loose,
    tags?: string[],
    metadata?: Loose,
    name?: Text,
  ): void {
    const run = { id, parentId, serialized, tags, metadata, name };
    guard('reading a chat model', () => this.#recorder.startChat(run, messages.flat(), extra));
  }

  override handleLLMStart(
    serialized: Serialized,
    prompts: string[],
    id: string,
    parentId?: Text,
    extra?: Loose,
    tags?: string[],
    metadata?: Loose,
    name?: Text,
  ): void {
    const run = { id, parentId, serialized, tags, metadata, name };
    guard('reading a model', () => this.#recorder.startText(run, prompts, extra));
  }

  override handleLLMNewToken(token: string, _index: unknown, id: string): void {
    guard('reading a token', () => this.#recorder.token(id, token));
  }

  override handleLLMEnd(result: LLMResult, id: string, _parentId?: Text, _tags?: string[], extra?: Loose): void {
    guard('recording a model', () => this.#recorder.endModel(id, result, extra?.cached === true));
  }

  override handleLLMError(error: unknown, id: string): void {
    guard('recording a failed model', () => this.#recorder.failModel(id, error));
  }

  override handleToolStart(
    serialized: Serialized,
    input: string,
    id: string,
    parentId?: Text,
    tags?: string[],
    metadata?: Loose,
    name?: Text,
    toolCallId?: Text,
  ): void {
    const run = { id, parentId, serialized, tags, metadata, name };
    guard('reading a tool', () => this.#recorder.startTool(run, input, toolCallId));
  }

  override handleToolEnd(output: unknown, id: string): void {
    guard('recording a tool', () => this.#recorder.endStep(id, output));
  }

  override handleToolError(error: unknown, id: string): void {
    guard('recording a failed tool', () => this.#recorder.failStep(id, error));
  }

  override handleRetrieverStart(
    serialized: Serialized,
    query: string,
    id: string,
    parentId?: Text,
    tags?: string[],
    metadata?: Loose,
    name?: Text,
  ): void {
    const run = { id, parentId, serialized, tags, metadata, name };
    guard('reading a retriever', () => this.#recorder.startRetriever(run, query));
  }

  override handleRetrieverEnd(documents: DocumentInterface[], id: string): void {
    guard('recording a retriever', () => this.#recorder.endStep(id, { documents }));
  }

  override handleRetrieverError(error: unknown, id: string): void {
    guard('recording a failed retriever', () => this.#recorder.failStep(id, error));
  }

  override handleChainStart(
    serialized: Serialized,
    input: unknown,
    id: string,
    fourth?: Text,
    tags?: string[],
    metadata?: Loose,
    seventh?: Text,
    eighth?: Text,
  ): void {
    const run = { id, serialized, tags, metadata, ...chainOrder(fourth, seventh, eighth) };
    guard('reading a chain', () => this.#recorder.startChain(run, input));
  }

  override handleChainEnd(output: unknown, id: string): void {
    guard('recording a chain', () => this.#recorder.endStep(id, output));
  }

  override handleChainError(error: unknown, id: string): void {
    guard('recording a failed chain', () => this.#recorder.failStep(id, error));
  }

  override handleAgentAction(_action: unknown, id: string): void {
    guard('reading an agent', () => this.#recorder.markAgent(id));
  }

  override handleAgentEnd(_action: unknown, id: string): void {
    guard('reading an agent', () => this.#recorder.markAgent(id));
  }
}
