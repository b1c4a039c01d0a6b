import { init, wrap } from 'amplitude-ai';
import OpenAI from 'openai';

init();
export const client = wrap(new OpenAI());
