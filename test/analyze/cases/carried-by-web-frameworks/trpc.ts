import { initTRPC } from '@trpc/server';
import OpenAI from 'openai';
export async function createContext() {
  return { openai: new OpenAI(), user: null };
}
type Context = Awaited<ReturnType<typeof createContext>>;
const t = initTRPC.context<Context>().create();
export const ask = async ({ ctx }: { ctx: Context }) => ctx.openai.responses.create({});
export const router = t.router({});
