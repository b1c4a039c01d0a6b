import type {
  ChatSession,
  GenerateContentRequest,
  GenerateContentResult,
  GenerateContentStreamResult,
  GenerativeModel,
  ModelParams,
  Part,
} from '@google/generative-ai';
import { readAnswer, readPieces } from '../google/answer.ts';
import { contentsOf, type GoogleContent } from '../google/content.ts';
import { type GenerateParams, readGenerateRequest } from '../google/generate-request.ts';
import type { OperationReader } from '../provider.ts';

type Said = string | readonly (string | Part)[];
/** What a whole answer and the pieces of a stream have in common. */
type Answer = GenerateContentResult['response'];
type Settings = Pick<Partial<ModelParams>, 'generationConfig' | 'tools' | 'systemInstruction'>;

/** `_history` is private: what was said before this message. */
type Chat = Pick<ChatSession, 'model' | 'params'> & { readonly _history?: readonly GoogleContent[] };

/** Of a model, each of its settings can be replaced by the one of a request. */
function fromModel([said]: readonly unknown[], resource: unknown): GenerateParams {
  const model = resource as GenerativeModel; // The method stands on its prototype.
  const request = said as GenerateContentRequest | Said; // The types of the SDK.
  if (typeof request === 'string' || !('contents' in request)) return paramsOf(model.model, request as Said, model); // No request.
  return { ...request, ...paramsOf(model.model, request.contents, { ...model, ...request }) };
}

/** A chat keeps what was said before, and its settings are those of the model that it was started from. */
function fromChat([said]: readonly unknown[], resource: unknown): GenerateParams {
  const chat = resource as Chat; // The method stands on its prototype.
  const contents = [...(chat._history ?? []), ...contentsOf(said as Said)]; // The types of the SDK.
  return paramsOf(chat.model, contents, chat.params ?? {});
}

function paramsOf(model: string, contents: GenerateParams['contents'], settings: Settings): GenerateParams {
  const { generationConfig: { temperature, maxOutputTokens, topP } = {}, tools, systemInstruction } = settings;
  return { model, contents, systemInstruction, tools, temperature, maxOutputTokens, topP };
}

function whole(params: typeof fromModel): OperationReader<GenerateParams, GenerateContentResult, never> {
  return {
    kind: 'chat',
    params,
    request: (given) => readGenerateRequest(given, false),
    response: ({ response }) => readAnswer(response),
  };
}

/** The stream is beside a promise of the whole, which many apps wait for and nothing else. */
function streamed(params: typeof fromModel): OperationReader<GenerateParams, Answer, Answer> {
  return {
    kind: 'chat',
    params,
    request: (given) => readGenerateRequest(given, true),
    response: readAnswer,
    stream: readPieces,
    // What the engine hands over here is what the method gave, of which the answer is a part.
    streamIn: (result) => (result as unknown as GenerateContentStreamResult).stream,
    wholeIn: 'response',
  };
}

export const generateContentReader = whole(fromModel);
export const generateContentStreamReader = streamed(fromModel);
export const sendMessageReader = whole(fromChat);
export const sendMessageStreamReader = streamed(fromChat);
