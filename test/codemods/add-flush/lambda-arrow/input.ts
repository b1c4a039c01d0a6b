import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

export const handler = async (event: { question: string }) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: event.question });
  return { statusCode: 200, body: answer.output_text };
};
