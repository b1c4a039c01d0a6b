import { CallbackHandler } from 'langfuse-langchain';
import { observeOpenAI } from 'langfuse';
import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';

export const handler = new CallbackHandler();
export const observe = () => observeOpenAI(new OpenAI());
await new OpenAI().chat.completions.create({});
await new ChatOpenAI().invoke('a', { callbacks: [] });
