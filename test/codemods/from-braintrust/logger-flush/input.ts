import { initLogger, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

const logger = initLogger({ projectName: 'jobs', asyncFlush: true });
const openai = wrapOpenAI(new OpenAI());

export async function job(input: string) {
  await openai.responses.create({ model: 'gpt-5', input });
  await logger.flush();
}
