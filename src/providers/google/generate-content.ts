import type { GenerateContentParameters, GenerateContentResponse } from '@google/genai';
import type { OperationReader } from '../provider.ts';
import { readAnswer, readPieces } from './answer.ts';
import { readGenerateRequest } from './generate-request.ts';

/** The one method asks for a whole answer and the other for a stream; all else is the same. */
function generateReader(
  isStreaming: boolean,
): OperationReader<GenerateContentParameters, GenerateContentResponse, GenerateContentResponse> {
  return {
    kind: 'chat',
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
