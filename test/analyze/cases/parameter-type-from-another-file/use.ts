import type { Ctx, Llm } from './types';
export const a = (ctx: Ctx) => ctx.llm.client.chat.completions.create({});
export const b = (llm: Llm) => llm.responses.create({});
