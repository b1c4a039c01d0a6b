import OpenAI from 'amplitude-ai/openai';
import { withAmplitude } from 'amplitude-ai/serverless';

type Handler = (event: { question: string }, context: { awsRequestId: string }) => Promise<string>;

const client = new OpenAI();

export const handler: Handler = withAmplitude(async (event, context) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: event.question });
  return `${context.awsRequestId} ${answer.output_text}`;
});
