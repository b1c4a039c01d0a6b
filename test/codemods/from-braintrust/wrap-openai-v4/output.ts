import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

export const client = wrap(new OpenAI());
