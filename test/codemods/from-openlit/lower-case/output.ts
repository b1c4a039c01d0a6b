import { init } from 'amplitude-ai';
import OpenAI from 'openai';

init();

const client = new OpenAI();
export const ask = (input: string) => client.responses.create({ model: 'gpt-5', input });
