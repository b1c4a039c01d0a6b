import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import OpenAI from 'amplitude-ai/openai';
import { amplitudeMiddleware } from 'amplitude-ai/hono';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const app = new Hono();
app.use(amplitudeMiddleware());

app.post('/ask', async (c) => {
  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: await c.req.text() });
  return c.text(answer.output_text);
});

serve({ fetch: app.fetch, port: 3000 });
