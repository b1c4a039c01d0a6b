import type OpenAI from 'openai';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { streamUsage } from './stream-usage.ts';
import { readChatUsage } from './usage.ts';

type Params = OpenAI.CompletionCreateParams;
type Completion = OpenAI.Completion;

/** A prompt may also be tokens, which nobody can read. */
function promptTexts(prompt: Params['prompt'] | undefined): string[] {
  if (typeof prompt === 'string') return [prompt];
  return (Array.isArray(prompt) ? [...prompt] : []).filter((part): part is string => typeof part === 'string');
}

/** Each piece carries a part of one choice; they come interleaved. */
function readStream(): StreamReader<Completion> {
  let model: string | undefined;
  let finishReason: string | undefined;
  let usage: Completion['usage'] | null;
  const texts: string[] = [];
  return {
    read(chunk) {
      model ??= chunk.model || undefined;
      usage = chunk.usage ?? usage;
      let isContent = false;
      for (const { index, text, finish_reason: reason } of chunk.choices ?? []) {
        if (text) {
          texts[index] = (texts[index] ?? '') + text;
          isContent = true;
        }
        if (reason && index === 0) finishReason = reason;
      }
      return isContent;
    },
    end: () => ({
      model,
      text: joinTexts(texts.map((text) => text ?? '')),
      finishReason,
      usage: readChatUsage(usage),
    }),
  };
}

/** The API that came before chat: a prompt is continued. */
export const completionsReader: OperationReader<Params, Completion, Completion> = {
  kind: 'chat',
  request: (params) => ({
    model: params.model,
    userText: joinTexts(promptTexts(params.prompt)),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.max_tokens ?? undefined,
    topP: params.top_p ?? undefined,
    isStreaming: params.stream === true,
  }),
  response: ({ model, choices, usage }) => ({
    model,
    text: joinTexts((choices ?? []).map(({ text }) => text ?? '')),
    finishReason: choices?.[0]?.finish_reason ?? undefined,
    usage: readChatUsage(usage),
  }),
  stream: readStream,
  streamUsage: streamUsage<Params, Completion>(),
};
