import OpenAI from 'openai';
import { observeOpenAI } from 'langfuse';
import { init } from 'amplitude-ai';

init();
export const openai = observeOpenAI(new OpenAI(), { userId: 'user-42' });
