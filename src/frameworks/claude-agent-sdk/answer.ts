import type { SDKAssistantMessage, SDKPartialAssistantMessage } from '@anthropic-ai/claude-agent-sdk';
import type { Failure, LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { isToolUse, toolCall } from '../../providers/anthropic/tool-use.ts';
import { mergeCounts, readUsage, type TokenCounts } from '../../providers/anthropic/usage.ts';
import { joinTexts } from '../../providers/text.ts';

type Event = SDKPartialAssistantMessage['event'];

/** Errors that the SDK writes itself come under no model's name. */
const NO_MODEL = '<synthetic>';

/** One answer of a model. The SDK hands it out block by block, each as a message of its own with the same id. */
export class Answer {
  readonly id: string;
  readonly startedAt: number;
  /** Clock of `performance.now()`. */
  readonly start: number;
  failure: Failure | undefined;
  /** Counts of the whole answer have come; before that there are only those of its beginning. */
  isCounted = false;
  #lastAt: number;
  #ttfbMs: number | undefined;
  #model: string | undefined;
  #finishReason: string | undefined;
  readonly #counts: TokenCounts = {};
  readonly #texts: string[] = [];
  readonly #thoughts: string[] = [];
  readonly #toolCalls: ToolCallRequest[] = [];

  /** `start` is when it was asked for. */
  constructor(id: string, start: number) {
    this.id = id;
    this.start = start;
    this.startedAt = Date.now() - (performance.now() - start);
    this.#lastAt = start;
  }

  get latencyMs(): number {
    return this.#lastAt - this.start;
  }

  /** Of answers whose pieces are told. */
  get ttfbMs(): number | undefined {
    return this.#ttfbMs;
  }

  get model(): string | undefined {
    return this.#model;
  }

  /** How much the model wrote, in characters. */
  get length(): number {
    const written = [...this.#texts, ...this.#thoughts, ...this.#toolCalls.map((call) => call.function.arguments)];
    return written.reduce((sum, text) => sum + text.length, 0);
  }

  add({ message, error }: SDKAssistantMessage): void {
    this.#lastAt = performance.now();
    if (message.model !== NO_MODEL) this.#model = message.model;
    this.#finishReason = message.stop_reason ?? this.#finishReason;
    if (!this.isCounted) mergeCounts(this.#counts, message.usage);
    for (const block of message.content) {
      if (block.type === 'text') this.#texts.push(block.text);
      else if (block.type === 'thinking') this.#thoughts.push(block.thinking);
      else if (isToolUse(block))
        this.#toolCalls.push(toolCall(block, JSON.stringify('input' in block ? block.input : {})));
    }
    if (error) this.failure = { message: this.#texts.join('\n'), type: error, source: 'provider' };
  }

  /** A piece of it, which comes before the block that it is of. */
  piece(event: Event): void {
    if (event.type === 'content_block_delta') this.#ttfbMs ??= performance.now() - this.start;
    if (event.type !== 'message_delta') return;
    this.#lastAt = performance.now();
    this.#finishReason = event.delta.stop_reason ?? this.#finishReason;
    mergeCounts(this.#counts, event.usage);
    this.isCounted = true;
  }

  /** `output` are the tokens of an answer whose end was not told. */
  response(output?: number): LlmResponse {
    const usage = readUsage(this.#counts);
    return {
      model: this.#model,
      text: this.failure ? undefined : joinTexts(this.#texts, ''),
      reasoning: joinTexts(this.#thoughts, ''),
      finishReason: this.#finishReason,
      toolCalls: this.#toolCalls,
      usage: this.failure ? undefined : { ...usage, output: this.isCounted ? usage?.output : output },
    };
  }
}
