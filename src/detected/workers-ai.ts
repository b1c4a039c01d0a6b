import { defineDetected } from './detected-facts.ts';

/** A binding has no import: its type, which wrangler writes into the project, is what says where it comes from. */
export const workersAiDetected = defineDetected({
  id: 'workers-ai',
  label: 'Cloudflare Workers AI',
  packages: ['@cloudflare/ai', '@cloudflare/workers-types'],
  parts: { ai: { asks: { chat: ['run'] } } },
  classes: [{ names: ['Ai'], part: 'ai', isAmbient: true }],
  advice: 'Report each answer with trackAiMessage() of a session.',
  example: `import type { Ai } from '@cloudflare/workers-types';

export default {
  async fetch(_request: Request, env: { AI: Ai }) {
    const answer = await env.AI.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'What is retention?' });
    return Response.json(answer);
  },
};
`,
});
