import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI());
