import Fastify from 'fastify';

const app = Fastify({ logger: true });
app.get('/', async () => ({ ok: true }));
await app.listen({ port: 3000 });
