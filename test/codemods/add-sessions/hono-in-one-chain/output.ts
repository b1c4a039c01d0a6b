import { Hono } from 'hono';
import { amplitudeMiddleware } from 'amplitude-ai/hono';

export const app = new Hono<{ Variables: { user?: { id: string } } }>().use(amplitudeMiddleware({ userId: (c) => c.var.user?.id }))
  .get('/', (c) => c.text(c.var.user?.id ?? ''));
