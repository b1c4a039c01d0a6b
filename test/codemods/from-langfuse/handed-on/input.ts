import { observeOpenAI } from '@langfuse/openai';
import { clients } from './clients.ts';

export const observed = clients.map(observeOpenAI);
