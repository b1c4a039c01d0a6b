import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

export const app = new Hono();

serve({ fetch: app.fetch, port: 3000 });
