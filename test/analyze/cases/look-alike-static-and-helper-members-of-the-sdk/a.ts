import OpenAI, { APIError, RateLimitError } from 'openai';
import { ChatCompletionStream } from 'openai/lib/ChatCompletionStream';
export function kindOf(error: unknown) {
  if (error instanceof OpenAI.APIError) return error.status;
  if (error instanceof RateLimitError || error instanceof APIError) return 429;
  return OpenAI.DEFAULT_TIMEOUT;
}
ChatCompletionStream.fromReadableStream({} as any);
(APIError as any).responses.create({});
(OpenAI.APIError as any).chat.completions.create({});
(OpenAI as any).chat.completions.create({});
