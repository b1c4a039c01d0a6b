import type { Env } from './env';

export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    await env.CACHE.get('a');
    return Response.json(await env.AI.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'a' }));
  },
};
