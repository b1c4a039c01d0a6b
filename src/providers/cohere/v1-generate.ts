import type { Cohere } from 'cohere-ai';
import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { joinTexts } from '../text.ts';
import { type Answered, readUsage } from './usage.ts';

type Params = Cohere.GenerateRequest | Cohere.GenerateStreamRequest;
type Event = Cohere.GenerateStreamedResponse;

const readRequest = (params: Params, isStreaming: boolean): LlmRequest => ({
  model: params.model,
  userText: params.prompt,
  temperature: params.temperature,
  maxOutputTokens: params.maxTokens,
  topP: params.p,
  isStreaming,
});

function readStream(): StreamReader<Event> {
  const texts: string[] = [];
  let finishReason: string | undefined;
  let failure: LlmResponse['failure'];
  return {
    read(event) {
      if (event.eventType === 'text-generation') {
        const index = event.index ?? 0;
        texts[index] = (texts[index] ?? '') + event.text;
        return true;
      }
      finishReason = event.finishReason;
      if (event.eventType === 'stream-error')
        failure = { message: event.err, type: event.finishReason, source: 'provider' };
      return false;
    },
    end: () => ({ text: joinTexts(texts.map((text) => text ?? '')), finishReason, failure }),
  };
}

/** A prompt without roles, and a text that goes on from it. */
export const v1GenerateReader: OperationReader<Params, Answered<Cohere.Generation>, never> = {
  kind: 'chat',
  request: (params) => readRequest(params, false),
  response: ({ data }) => ({
    text: joinTexts((data.generations ?? []).map(({ text }) => text)),
    usage: readUsage(data.meta),
  }),
};

export const v1GenerateStreamReader: OperationReader<Params, Answered<AsyncIterable<Event>>, Event> = {
  kind: 'chat',
  request: (params) => readRequest(params, true),
  response: () => ({}),
  streamIn: ({ data }) => data,
  stream: readStream,
};
