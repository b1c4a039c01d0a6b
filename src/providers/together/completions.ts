import type { Together } from 'together-ai';
import type { Usage } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { readTogetherUsage } from './chat.ts';

type Params = Together.CompletionCreateParams;

/** Sent, and not in the SDK's types. */
interface Named {
  model?: string;
}
type Answer = Together.Completion & Named;
type Chunk = Together.CompletionChunk & Named;

/** The reason stands beside the choice's text, whatever the SDK's types say. */
function reasonOf(chunk: Chunk): string | undefined {
  const choices: readonly { text?: string; finish_reason?: string | null }[] = chunk.choices ?? [];
  return chunk.finish_reason ?? choices[0]?.finish_reason ?? undefined;
}

/** A prompt without roles, and a text that goes on from it. */
export const togetherCompletionsReader: OperationReader<Params, Answer, Chunk> = {
  kind: 'chat',
  request: (params) => ({
    model: params.model,
    userText: params.prompt,
    temperature: params.temperature,
    maxOutputTokens: params.max_tokens,
    topP: params.top_p,
    isStreaming: params.stream === true,
  }),
  response: ({ model, choices, usage }) => ({
    model,
    text: joinTexts((choices ?? []).map(({ text }) => text ?? '')),
    finishReason: choices?.[0]?.finish_reason,
    usage: readTogetherUsage(usage),
  }),
  stream() {
    let model: string | undefined;
    let finishReason: string | undefined;
    let usage: Usage | undefined;
    const texts: string[] = [];
    return {
      read(chunk) {
        model ??= chunk.model;
        usage = readTogetherUsage(chunk.usage) ?? usage;
        finishReason = reasonOf(chunk) ?? finishReason;
        const told = (chunk.choices ?? []).map((choice) => choice.text ?? choice.delta?.content ?? '');
        for (const [index, text] of told.entries()) texts[index] = (texts[index] ?? '') + text;
        return told.some((text) => text !== '');
      },
      end: () => ({ model, text: joinTexts(texts.map((text) => text ?? '')), finishReason, usage }),
    };
  },
};
