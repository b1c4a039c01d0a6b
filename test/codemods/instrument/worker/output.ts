import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

export default {
  fetch: withAmplitude(async function fetch(request: Request, env: { OPENAI_API_KEY: string }): Promise<Response> {
    const client = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
    return new Response(answer.output_text);
  }),
};
