import type { ChatResponse, PartialToolCall, ToolCall } from '@llamaindex/core/llms';
import type { LlmResponse, ToolCallRequest } from '../../../schema/llm-call.ts';
import { readText } from './read-content.ts';
import { readRawUsage } from './read-usage.ts';

type Loose = Readonly<Record<string, unknown>>;

const looseIn = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {}); // Checked.

/** A stream ends with the list of its pieces in the place of the vendor's answer. */
export function readResponse({ message, raw }: ChatResponse): LlmResponse {
  const pieces: readonly unknown[] = Array.isArray(raw) ? raw : [{ raw, options: message.options }];
  const answers = pieces.map((piece) => looseIn(looseIn(piece).raw));
  return {
    model: lastText(answers.map(({ model, modelVersion }) => model ?? modelVersion)),
    text: readText(message.content),
    finishReason: lastText(answers.map(finishReasonOf)),
    toolCalls: toolCallsIn(pieces),
    usage: answers.map(readRawUsage).findLast((usage) => usage !== undefined),
  };
}

function finishReasonOf({ choices, candidates, stop_reason: reason }: Loose): unknown {
  const [choice] = Array.isArray(choices) ? choices : [];
  const [candidate] = Array.isArray(candidates) ? candidates : [];
  return looseIn(choice).finish_reason ?? looseIn(candidate).finishReason ?? reason;
}

/** Pieces tell a call again as it grows, and of several calls the one that grows: the last form of each counts. */
function toolCallsIn(pieces: readonly unknown[]): ToolCallRequest[] {
  const calls = new Map<string, ToolCallRequest>();
  for (const piece of pieces) {
    const { toolCall } = looseIn(looseIn(piece).options);
    // The framework's own form for all models.
    for (const { id, name, input } of Array.isArray(toolCall) ? (toolCall as (ToolCall | PartialToolCall)[]) : []) {
      const args = typeof input === 'string' ? input : JSON.stringify(input);
      calls.set(id, { id, type: 'function', function: { name, arguments: args } });
    }
  }
  return [...calls.values()];
}

function lastText(values: readonly unknown[]): string | undefined {
  const found = values.findLast((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : undefined;
}
