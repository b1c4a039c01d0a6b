const fastify = require('fastify');
const jwt = require('@fastify/jwt');
const { amplitudePlugin } = require('amplitude-ai/fastify');

const server = fastify();
server.register(jwt, { secret: process.env.SECRET });
server.register(amplitudePlugin, { userId: (request) => request.user?.sub });
server.get('/', async (request) => ({ id: request.user.sub }));

module.exports = server;
