import type OpenAI from 'openai';
import type { Answer } from '../answer.ts';
import type { SseFrame } from '../reply.ts';
import { splitText } from '../split-text.ts';
import { chatFinishReason, chatToolCalls, chatUsage, createdAt } from './chat-completion.ts';

type Delta = OpenAI.ChatCompletionChunk.Choice.Delta;

/**
 * The event sequence of a streamed chat completion. Usage is only sent when it was asked for: then every chunk has
 * `usage: null`, and one more chunk with no choices brings the figures.
 */
export function* chatFrames(answer: Answer, serial: number, includeUsage: boolean): Generator<SseFrame> {
  const chunk = (delta: Delta, finish: OpenAI.ChatCompletionChunk.Choice['finish_reason'] = null) => ({
    ...head(answer, serial),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(includeUsage ? { usage: null } : {}),
  });
  const startsWithTools = answer.texts.length === 0;

  yield { data: chunk({ role: 'assistant', content: startsWithTools ? null : '', refusal: null }) };
  for (const content of answer.texts.flatMap((text) => splitText(text, answer.chunks))) {
    yield { data: chunk({ content }), isDelta: true };
  }
  for (const [index, call] of chatToolCalls(answer, serial).entries()) {
    const opening = { index, id: call.id, type: call.type, function: { name: call.function.name, arguments: '' } };
    yield { data: chunk({ tool_calls: [opening] }), isDelta: true };
    // The empty piece is what vendors really send; a reader that takes it for "no arguments" loses the call.
    for (const piece of ['', ...splitText(call.function.arguments, answer.chunks ?? 3)]) {
      yield { data: chunk({ tool_calls: [{ index, function: { arguments: piece } }] }), isDelta: true };
    }
  }
  yield { data: chunk({}, chatFinishReason(answer)) };
  if (includeUsage) yield { data: { ...head(answer, serial), choices: [], usage: chatUsage(answer) } };
  yield { data: '[DONE]' };
}

function head(answer: Answer, serial: number): Omit<OpenAI.ChatCompletionChunk, 'choices'> {
  return {
    id: `chatcmpl-${serial}`,
    object: 'chat.completion.chunk',
    created: createdAt,
    model: answer.model,
    service_tier: 'default',
    system_fingerprint: 'fp_standin',
  };
}
