import OpenAI from 'amplitude-ai/openai';

type Message = OpenAI.Chat.ChatCompletionMessageParam;
export function isLimit(error: unknown, messages: Message[]): boolean {
  return error instanceof OpenAI.RateLimitError && messages.length > 0;
}
