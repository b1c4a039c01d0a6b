import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

export default withAmplitude(async function (request) {
  const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: await request.text() });
  return new Response(answer.output_text);
});
