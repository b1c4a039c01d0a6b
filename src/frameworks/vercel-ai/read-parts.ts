import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { joinTexts } from '../../providers/text.ts';
import { failureOf } from './failure.ts';
import { readFinish, readUsage, toolCallOf } from './read-answer.ts';
import type { StreamPart } from './spec.ts';

const CONTENT = new Set(['text-delta', 'reasoning-delta', 'tool-input-start', 'tool-input-delta', 'tool-call', 'file']);

/** Builds an answer from the parts of a stream, whose text blocks come interleaved and are told apart by their ids. */
export class PartsReader {
  readonly #texts = new Map<string, string>();
  readonly #thoughts = new Map<string, string>();
  readonly #calls: ToolCallRequest[] = [];
  #rest: LlmResponse = {};
  #model: string | undefined;

  /** Takes one part in; true when it carries a part of the answer. */
  read(part: StreamPart): boolean {
    const { type, id = '', delta = '' } = part;
    if (type === 'text-delta') this.#texts.set(id, (this.#texts.get(id) ?? '') + delta);
    else if (type === 'reasoning-delta') this.#thoughts.set(id, (this.#thoughts.get(id) ?? '') + delta);
    else if (type === 'tool-call') this.#calls.push(...toolCallOf(part));
    else if (type === 'response-metadata') this.#model = part.modelId ?? this.#model;
    else if (type === 'error') this.#rest = { ...this.#rest, failure: failureOf(part.error) };
    else if (type === 'finish') {
      const usage = readUsage(part.usage, part.providerMetadata);
      this.#rest = { ...this.#rest, finishReason: readFinish(part.finishReason), usage };
    }
    return CONTENT.has(type);
  }

  /** The answer as far as it came. */
  end(): LlmResponse {
    return {
      ...this.#rest,
      model: this.#model,
      text: joinTexts([...this.#texts.values()], ''),
      reasoning: joinTexts([...this.#thoughts.values()]),
      toolCalls: this.#calls,
    };
  }
}
