import { ChatOpenAI } from '@langchain/openai';
import { CallbackHandler } from 'langfuse-langchain';
import { openai } from './client';

await openai.chat.completions.create({});
const handler = new CallbackHandler();
await new ChatOpenAI().invoke('a', { callbacks: [handler] });
await new ChatOpenAI({ callbacks: [handler] }).invoke('b');
