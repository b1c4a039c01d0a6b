import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

export default {
  fetch: withAmplitude(async (request, env) => {
    const client = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    return Response.json(await client.responses.create({ model: 'gpt-5-mini', input: await request.text() }));
  }),
};
