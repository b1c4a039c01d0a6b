import type { FastifyInstance } from 'fastify';
export default async (app: FastifyInstance) => {
  app.get('/', () => app.mistral.chat.complete({}));
};
