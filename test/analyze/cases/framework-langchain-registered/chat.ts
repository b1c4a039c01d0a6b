import OpenAI from 'openai';
import { ChatOpenAI } from '@langchain/openai';

await new ChatOpenAI().invoke('a');
await new OpenAI().chat.completions.create({});
