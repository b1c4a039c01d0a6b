import OpenAI from 'openai';
interface ChatApi {
  chat: { completions: { create(body: unknown): Promise<unknown> } };
}
class FakeChat implements ChatApi {
  chat = { completions: { create: async (body: unknown) => body } };
}
const fake: ChatApi = new FakeChat();
fake.chat.completions.create({});
export function useAny(api: ChatApi) {
  return api.chat.completions.create({});
}
useAny(fake);
export const real: OpenAI = new OpenAI();
real.chat.completions.create({});
