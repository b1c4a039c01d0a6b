import type Anthropic from '@anthropic-ai/sdk';
import type { Answer } from '../answer.ts';

export type AnswerBlock = Anthropic.ThinkingBlock | Anthropic.TextBlock | Anthropic.ToolUseBlock;

export function message(answer: Answer, serial: number): Anthropic.Message {
  return {
    ...openMessage(answer, serial),
    content: answerBlocks(answer, serial),
    stop_reason: stopReason(answer),
    usage: messageUsage(answer),
  };
}

/** The message as `message_start` brings it: no content yet, and only the first output token counted. */
export function openMessage(answer: Answer, serial: number): Anthropic.Message {
  return {
    id: `msg_${serial}`,
    type: 'message',
    role: 'assistant',
    model: answer.model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
    container: null,
    diagnostics: null,
    usage: { ...messageUsage(answer), output_tokens: 1, output_tokens_details: null },
  };
}

export function answerBlocks(answer: Answer, serial: number): AnswerBlock[] {
  return [
    ...answer.reasoning.map((thinking, index) => ({
      type: 'thinking' as const,
      thinking,
      signature: `signature-${serial}-${index}`,
    })),
    ...answer.texts.map((text) => ({ type: 'text' as const, text, citations: null })),
    ...answer.toolCalls.map((call, index) => ({
      type: 'tool_use' as const,
      id: `toolu_${serial}_${index}`,
      name: call.name,
      input: call.arguments,
      caller: { type: 'direct' as const },
    })),
  ];
}

export function stopReason(answer: Answer): Anthropic.StopReason {
  if (answer.finish === 'length') return 'max_tokens';
  return answer.toolCalls.length > 0 ? 'tool_use' : 'end_turn';
}

export function messageUsage({ usage }: Answer): Anthropic.Usage {
  return {
    input_tokens: usage.uncachedInput,
    cache_creation_input_tokens: usage.cacheWrite,
    cache_read_input_tokens: usage.cacheRead,
    cache_creation: { ephemeral_5m_input_tokens: usage.cacheWrite, ephemeral_1h_input_tokens: 0 },
    output_tokens: usage.output,
    output_tokens_details: usage.reasoning > 0 ? { thinking_tokens: usage.reasoning } : null,
    server_tool_use: null,
    service_tier: 'standard',
    inference_geo: null,
    speed: null,
  };
}
