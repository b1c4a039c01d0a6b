import type { Mistral } from '@mistralai/mistralai';
declare module 'fastify' {
  interface FastifyInstance {
    mistral: Mistral;
  }
}
