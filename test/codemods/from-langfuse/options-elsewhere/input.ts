import OpenAI from 'openai';
import { observeOpenAI } from '@langfuse/openai';
import { settings } from './settings.ts';

export const openai = observeOpenAI(new OpenAI(), settings);
export const other = observeOpenAI(new OpenAI(), { ...settings, userId: 'user-42' });
