import OpenAI from 'openai';

let kept: OpenAI | null = null;
export function getClient() {
  if (!kept) kept = new OpenAI();
  return kept;
}
export const facade = {
  get chat() {
    return getClient().chat;
  },
};
export const lazy = new Proxy({} as OpenAI, { get: (_, name) => Reflect.get(getClient(), name) });
facade.chat.completions.create({});
lazy.responses.create({});
