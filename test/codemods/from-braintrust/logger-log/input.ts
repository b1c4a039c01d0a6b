import { initLogger, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

const logger = initLogger({ projectName: 'jobs' });
const openai = wrapOpenAI(new OpenAI());

export async function job(input: string) {
  const reply = await openai.responses.create({ model: 'gpt-5', input });
  logger.log({ input, output: reply.output_text, scores: { length: 1 } });
}
