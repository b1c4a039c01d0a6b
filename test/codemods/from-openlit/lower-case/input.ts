import openlit from 'openlit';
import OpenAI from 'openai';

openlit.init();

const client = new OpenAI();
export const ask = (input: string) => client.responses.create({ model: 'gpt-5', input });
