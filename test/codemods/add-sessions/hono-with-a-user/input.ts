import { Hono, type MiddlewareHandler } from 'hono';

declare const signIn: MiddlewareHandler;

const app = new Hono<{ Variables: { user: { id: string } } }>();
app.use('*', signIn);
app.post('/ask', (c) => c.json({ id: c.get('user').id }));

export default app;
