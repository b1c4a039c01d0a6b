import OpenAI from 'amplitude-ai/openai';

interface ExportedHandler<Env> {
  fetch?: (request: Request, env: Env, ctx: { readonly props: unknown }) => Response | Promise<Response>;
}

export default {
  async fetch(request, env) {
    const client = new OpenAI({ apiKey: env.key });
    const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
    return new Response(answer.output_text);
  },
} satisfies ExportedHandler<{ key: string }>;
