import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import OpenAI from 'openai';
type Env = { Variables: { openai: OpenAI; claude: import('@anthropic-ai/sdk').Anthropic } };
const app = new Hono<Env>();
const give = createMiddleware<Env>(async (c, next) => {
  c.set('openai', new OpenAI());
  await next();
});
app.use(give);
export async function direct(c: { var: Env['Variables'] }) {
  return c.var.openai.responses.create({});
}
export const asked = (env: Env) => env.Variables.claude.messages.create({});
export default app;
