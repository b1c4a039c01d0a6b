const fastify = require('fastify');
const jwt = require('@fastify/jwt');

const server = fastify();
server.register(jwt, { secret: process.env.SECRET });
server.get('/', async (request) => ({ id: request.user.sub }));

module.exports = server;
