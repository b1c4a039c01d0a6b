import { init, wrap } from 'amplitude-ai';
import OpenAI from 'openai';

init();
export const openai = wrap(new OpenAI());
