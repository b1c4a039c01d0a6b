import { Hono } from 'hono';
import { amplitudeMiddleware } from 'amplitude-ai/hono';

const app = new Hono();
app.use(amplitudeMiddleware());

app.get('/', (c) => c.text('ok'));

export default app;
