import type { GenerateContentParameters, GenerateContentResponse } from '@google/genai';
import type { OperationReader } from '../provider.ts';
import { readAnswer, readPieces } from './answer.ts';
import { readGenerateRequest } from './generate-request.ts';

/**
 * Chats, and tools that the SDK calls, make parameters of their own and hand on `config` alone, so that what an app has
 * said of a call there (by a symbol, which no JSON has) counts as said of the parameters.
 */
function withConfigSymbols([given]: readonly unknown[]): GenerateContentParameters {
  const params = given as GenerateContentParameters; // The SDK's own call.
  const { config } = params;
  const said = config && Object.getOwnPropertySymbols(config);
  if (!config || !said?.length) return params;
  return { ...Object.fromEntries(said.map((key) => [key, Reflect.get(config, key)])), ...params };
}

/** The one method asks for a whole answer and the other for a stream; all else is the same. */
function generateReader(
  isStreaming: boolean,
): OperationReader<GenerateContentParameters, GenerateContentResponse, GenerateContentResponse> {
  return {
    kind: 'chat',
    params: withConfigSymbols,
    request: ({ model, contents, config = {} }) =>
      readGenerateRequest(
        {
          model,
          contents,
          systemInstruction: config.systemInstruction,
          tools: config.tools,
          temperature: config.temperature,
          maxOutputTokens: config.maxOutputTokens,
          topP: config.topP,
          isContinuation: Boolean(config.continuationToken),
        },
        isStreaming,
      ),
    response: readAnswer,
    stream: readPieces,
  };
}

export const generateContentReader = generateReader(false);
export const generateContentStreamReader = generateReader(true);
