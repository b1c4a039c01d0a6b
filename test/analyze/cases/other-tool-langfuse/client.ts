import { observeOpenAI } from '@langfuse/openai';
import OpenAI from 'openai';

export const openai = observeOpenAI(new OpenAI(), { sessionId: 's' });
