import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

interface ExportedHandler<Env> {
  fetch?: (request: Request, env: Env, ctx: { readonly props: unknown }) => Response | Promise<Response>;
}

export default {
  fetch: withAmplitude(async function fetch(request, env) {
    const client = new OpenAI({ apiKey: env.key });
    const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
    return new Response(answer.output_text);
  }),
} satisfies ExportedHandler<{ key: string }>;
