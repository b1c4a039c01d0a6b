export const routes = (fastify: any) => {
  fastify.post('/a', (request: any) => fastify.openai.chat.completions.create({ messages: request.body }));
  fastify.post('/b', (request: any) => request.server.openai.responses.create({}));
  fastify.post('/c', (request: any) => request.server.database.responses.create({}));
};
