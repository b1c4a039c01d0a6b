import OpenAI from 'openai';
const openai = new OpenAI();
export function viaParameter(openai: { chat: { completions: { create(x: unknown): void } } }) {
  openai.chat.completions.create({});
}
export const viaArrow = (openai = { responses: { create: (x: unknown) => x } }) => openai.responses.create({});
export function viaPattern({ openai }: { openai: { embeddings: { create(x: unknown): void } } }) {
  openai.embeddings.create({});
}
export function viaRest(...openai: { responses: { create(x: unknown): void } }[]) {
  openai[0]!.responses.create({});
}
export const kept = () => openai.responses.create({});
