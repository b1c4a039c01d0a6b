import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';

const wrap = (text: string) => text.replaceAll(/(.{80})/g, '$1\n');

const openai = observeOpenAI(new OpenAI());
export const ask = async (input: string) => wrap((await openai.responses.create({ model: 'gpt-5', input })).output_text);
