import OpenAI from 'openai';
import { init, wrap } from 'amplitude-ai';

init();
export const openai = wrap(new OpenAI(), { userId: 'user-42' });
