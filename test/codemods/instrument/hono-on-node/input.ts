import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import OpenAI from 'openai';

const app = new Hono();

app.post('/ask', async (c) => {
  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: await c.req.text() });
  return c.text(answer.output_text);
});

serve({ fetch: app.fetch, port: 3000 });
