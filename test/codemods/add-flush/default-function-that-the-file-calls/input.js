import OpenAI from 'amplitude-ai/openai';

export default async function ask(request) {
  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: await request.text() });
  return answer.output_text ? new Response(answer.output_text) : ask(request.clone());
}

export const again = (request) => ask(request);
