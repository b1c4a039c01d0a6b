import type OpenAI from 'openai';
const create = async () => ({ choices: [] });
export const fakes = { chat: { completions: { create, stream: create } } };
fakes.chat.completions.create();
export const cast = fakes.chat.completions.create;
export type C = OpenAI;
