import { wrap } from 'amplitude-ai';
import OpenAI from 'openai';

export const openai = wrap(new OpenAI());
