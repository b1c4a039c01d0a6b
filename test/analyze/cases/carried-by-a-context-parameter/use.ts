import { type Context, makeContext } from './context';
export async function run(ctx: Context) {
  await ctx.services.openai.responses.create({});
  await ctx.tools.get('x')?.responses.create({});
  await ctx.list[0]!.responses.create({});
  await ctx.byName.one!.responses.create({});
  await (await ctx.make()).responses.create({});
  await ctx.lazy().responses.create({});
  const {
    services: {
      openai: { embeddings },
    },
  } = ctx;
  await embeddings.create({});
}
const made = makeContext();
made.services.openai.chat.completions.create({});
