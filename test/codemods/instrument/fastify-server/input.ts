import Fastify from 'fastify';
import OpenAI from 'openai';

const client = new OpenAI();
const app = Fastify();

app.post<{ Body: { question: string } }>('/ask', async (request) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: request.body.question });
  return { text: answer.output_text };
});

await app.listen({ port: 3000 });
