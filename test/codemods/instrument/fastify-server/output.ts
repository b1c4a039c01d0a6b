import Fastify from 'fastify';
import OpenAI from 'amplitude-ai/openai';
import { amplitudePlugin } from 'amplitude-ai/fastify';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const client = new OpenAI();
const app = Fastify();
await app.register(amplitudePlugin);

app.post<{ Body: { question: string } }>('/ask', async (request) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: request.body.question });
  return { text: answer.output_text };
});

await app.listen({ port: 3000 });
