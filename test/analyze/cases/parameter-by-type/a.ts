import type OpenAI from 'openai';
import type { Anthropic as Claude } from '@anthropic-ai/sdk';
type Client = OpenAI;
interface Deps { readonly openai: Client; claude?: Claude }
export function one(client: OpenAI) { return client.chat.completions.create({}); }
export const two = async ({ openai, claude }: Deps) => {
  await claude?.messages.create({});
  return openai.responses.create({});
};
export function three(deps: Deps) { return deps.openai.embeddings.create({}); }
export function four<C extends OpenAI>(c: C) { return c.chat.completions.create({}); }
export function five(c: import('openai').OpenAI) { return c.chat.completions.create({}); }
export function six(chat: OpenAI['chat'], completions: OpenAI.Chat.Completions) {
  chat.completions.create({});
  return completions.create({});
}
export function seven(make: () => Promise<OpenAI>) { return make().then((c) => c.chat.completions.create({})); }
export function eight(c: Pick<OpenAI, 'chat'>, C: typeof OpenAI) {
  c.chat.completions.create({});
  return new C().chat.completions.create({});
}
