import { Hono } from 'hono';

export const app = new Hono<{ Variables: { user?: { id: string } } }>()
  .get('/', (c) => c.text(c.var.user?.id ?? ''));
