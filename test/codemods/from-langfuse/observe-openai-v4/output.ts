import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

const openai = wrap(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }));
export { openai };
