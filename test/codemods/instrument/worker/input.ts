import OpenAI from 'openai';

export default {
  async fetch(request: Request, env: { OPENAI_API_KEY: string }): Promise<Response> {
    const client = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    const answer = await client.responses.create({ model: 'gpt-5-mini', input: await request.text() });
    return new Response(answer.output_text);
  },
};
