import OpenAI from 'openai';
import { wrap as amplitudeWrap } from 'amplitude-ai';

const wrap = (text: string) => text.replaceAll(/(.{80})/g, '$1\n');

const openai = amplitudeWrap(new OpenAI());
export const ask = async (input: string) => wrap((await openai.responses.create({ model: 'gpt-5', input })).output_text);
