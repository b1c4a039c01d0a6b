import type OpenAI from 'openai';
import type { Answer } from '../answer.ts';

export const createdAt = 1_750_000_000;

export function chatCompletion(answer: Answer, serial: number): OpenAI.ChatCompletion {
  const calls = chatToolCalls(answer, serial);
  return {
    id: `chatcmpl-${serial}`,
    object: 'chat.completion',
    created: createdAt,
    model: answer.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: calls.length > 0 && answer.texts.length === 0 ? null : answer.texts.join(''),
          refusal: null,
          ...(calls.length > 0 ? { tool_calls: calls } : {}),
        },
        logprobs: null,
        finish_reason: chatFinishReason(answer),
      },
    ],
    usage: chatUsage(answer),
    service_tier: 'default',
    system_fingerprint: 'fp_standin',
  };
}

export function chatToolCalls(answer: Answer, serial: number): OpenAI.ChatCompletionMessageFunctionToolCall[] {
  return answer.toolCalls.map((call, index) => ({
    id: `call_${serial}_${index}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }));
}

export function chatFinishReason(answer: Answer): 'stop' | 'length' | 'tool_calls' {
  if (answer.finish === 'length') return 'length';
  return answer.toolCalls.length > 0 ? 'tool_calls' : 'stop';
}

export function chatUsage({ usage }: Answer): OpenAI.CompletionUsage {
  const prompt = usage.uncachedInput + usage.cacheRead + usage.cacheWrite;
  return {
    prompt_tokens: prompt,
    completion_tokens: usage.output,
    total_tokens: prompt + usage.output,
    prompt_tokens_details: { cached_tokens: usage.cacheRead, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: usage.reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
