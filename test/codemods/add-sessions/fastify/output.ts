import Fastify from 'fastify';
import { amplitudePlugin } from 'amplitude-ai/fastify';

const app = Fastify({ logger: true });
await app.register(amplitudePlugin);
app.get('/', async () => ({ ok: true }));
await app.listen({ port: 3000 });
