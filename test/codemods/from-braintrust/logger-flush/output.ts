import { init, wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const logger = init();
const openai = wrap(new OpenAI());

export async function job(input: string) {
  await openai.responses.create({ model: 'gpt-5', input });
  await logger.flush();
}
