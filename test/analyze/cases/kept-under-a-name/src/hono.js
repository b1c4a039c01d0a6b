import Anthropic from '@anthropic-ai/sdk';
import { Hono } from 'hono';
import { ask } from './ask.js';
export const app = new Hono();
app.use(async (c, next) => {
  c.set('claude', new Anthropic());
  await next();
});
app.get('/', ask);
