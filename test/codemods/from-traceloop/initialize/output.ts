import { init } from 'amplitude-ai';
import OpenAI from 'openai';

init();

const openai = new OpenAI();
export const ask = (input: string) => openai.responses.create({ model: 'gpt-5', input });
