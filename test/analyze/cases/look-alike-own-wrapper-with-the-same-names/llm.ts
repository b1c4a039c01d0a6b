import OpenAI from 'openai';
const inner = new OpenAI();
export const llm = {
  chat: {
    completions: {
      create: (body: object) => inner.chat.completions.create({ model: 'x', ...body }),
    },
  },
  messages: { create: async (text: string) => ({ text }) },
};
export class OpenAICompat {
  responses = { create: (body: object) => inner.responses.create(body as any) };
}
