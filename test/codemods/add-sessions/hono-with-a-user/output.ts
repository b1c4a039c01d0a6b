import { Hono, type MiddlewareHandler } from 'hono';
import { amplitudeMiddleware } from 'amplitude-ai/hono';

declare const signIn: MiddlewareHandler;

const app = new Hono<{ Variables: { user: { id: string } } }>();
app.use('*', signIn);
app.use(amplitudeMiddleware({ userId: (c) => c.get('user')?.id }));
app.post('/ask', (c) => c.json({ id: c.get('user').id }));

export default app;
