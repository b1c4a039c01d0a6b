import type { GenerateRequest, GenerateResponse } from 'ollama';
import type { LlmResponse } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { picturesOf, sampling } from './chat.ts';
import { readUsage } from './usage.ts';

function readAnswer({ model, response, thinking, done_reason, ...counts }: GenerateResponse): LlmResponse {
  return {
    model,
    text: response || undefined,
    reasoning: thinking || undefined,
    finishReason: done_reason,
    usage: readUsage(counts),
  };
}

function readStream(): StreamReader<GenerateResponse> {
  let last: LlmResponse = {};
  let text = '';
  let thought = '';
  return {
    read(piece) {
      last = readAnswer(piece);
      text += piece.response ?? '';
      thought += piece.thinking ?? '';
      return Boolean(last.text || last.reasoning);
    },
    end: () => ({ ...last, text: text || undefined, reasoning: thought || undefined }),
  };
}

/** A prompt without a history, and the answer to it. */
export const ollamaGenerateReader: OperationReader<GenerateRequest, GenerateResponse, GenerateResponse> = {
  kind: 'chat',
  request: ({ model, prompt, system, images, options, stream }) => ({
    model,
    userText: prompt || undefined,
    attachments: images && images.length > 0 ? picturesOf(images) : undefined,
    systemPrompt: system || undefined,
    ...sampling(options),
    isStreaming: stream === true,
  }),
  response: readAnswer,
  stream: readStream,
};
