import type Anthropic from '@anthropic-ai/sdk';
import type { ConverseResponse, ConverseStreamOutput } from '@aws-sdk/client-bedrock-runtime';
import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import { messagesReader } from '../anthropic/messages.ts';
import type { StreamReader } from '../provider.ts';
import { isJson, type Json, listOf } from './body.ts';
import { readChoices, readChoicesRequest, readChoicesStream } from './choices.ts';
import { readCompletion, readCompletionRequest, readCompletionStream } from './completion.ts';
import { type ConverseParams, readConverseRequest } from './converse-request.ts';
import { readConverseResponse } from './converse-response.ts';
import { readConverseStream } from './converse-stream.ts';

/** How models of one family are talked to. Told by what is said, since the id of a profile names no model. */
interface Family {
  asks(body: Json): boolean;
  request(body: Json): LlmRequest;
  answers(body: Json): boolean;
  response(body: Json): LlmResponse;
  streams(chunk: Json): boolean;
  stream(): StreamReader<Json>;
}

const blocksIn = (body: Json) => listOf(body.messages).flatMap(({ content }) => listOf(content));

// The casts below: the same JSON that the vendor's own SDK has, as far as it is read.
const claude: Family = {
  asks: (body) => 'anthropic_version' in body,
  request: (body) => messagesReader.request(body as unknown as Anthropic.MessageCreateParams), // See above.
  answers: ({ type }) => type === 'message',
  response: (body) => messagesReader.response(body as unknown as Anthropic.Message), // See above.
  streams: ({ type }) => typeof type === 'string',
  stream: () => messagesReader.stream?.() as StreamReader<unknown> as StreamReader<Json>, // See above.
};

/** Nova speaks the JSON of Converse. */
const nova: Family = {
  asks: (body) =>
    'inferenceConfig' in body || 'schemaVersion' in body || blocksIn(body).some((block) => !('type' in block)),
  request: (body) => readConverseRequest(body as ConverseParams), // See above.
  answers: ({ output }) => isJson(output) && 'message' in output,
  response: (body) => readConverseResponse(body as Partial<ConverseResponse>), // See above.
  streams: (chunk) => Object.keys(chunk).some((key) => /^(message(Start|Stop)|contentBlock\w+|metadata)$/.test(key)),
  stream: () => readConverseStream() as StreamReader<unknown> as StreamReader<Json & ConverseStreamOutput>, // See above.
};

const choices: Family = {
  asks: (body) => Array.isArray(body.messages),
  request: readChoicesRequest,
  answers: (body) => listOf(body.choices).some(({ message }) => isJson(message)),
  response: readChoices,
  streams: (chunk) =>
    'choices' in chunk && listOf(chunk.choices).every(({ delta, message }) => isJson(delta ?? message)),
  stream: readChoicesStream,
};

const completions: Family = {
  asks: () => true,
  request: readCompletionRequest,
  answers: () => true,
  response: readCompletion,
  streams: () => true,
  stream: readCompletionStream,
};

/** In this order: the last one takes what is left. */
export const families: readonly Family[] = [claude, nova, choices, completions];
