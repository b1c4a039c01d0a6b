import OpenAI from 'openai';

export const client = new OpenAI();
export function local(client: { chat: { completions: { create(x: unknown): void } } }) {
  client.chat.completions.create({});
}
export function inner() {
  const client = { chat: { completions: { create() {} } } };
  client.chat.completions.create();
  {
    class OpenAI { chat = { completions: { create() {} } }; }
    new OpenAI().chat.completions.create();
  }
  try { throw 0; } catch (client: any) { client.chat.completions.create({}); }
}
