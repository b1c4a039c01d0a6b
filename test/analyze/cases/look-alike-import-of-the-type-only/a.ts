import type OpenAI from 'openai';
import { type Anthropic } from '@anthropic-ai/sdk';
declare function build(): any;
const client = build();
client.chat.completions.create({});
client.messages.create({});
type Answer = Awaited<ReturnType<OpenAI['chat']['completions']['create']>>;
export function show(answer: Answer, params: OpenAI.ChatCompletionCreateParams, message: Anthropic.Message) {
  return [answer, params, message];
}
export interface Deps {
  create: OpenAI['responses']['create'];
}
