import { observeOpenAI } from '@langfuse/openai';
import OpenAI from 'openai';

const openai = observeOpenAI(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }));
export { openai };
