import { ChatOpenAI } from '@langchain/openai';

await new ChatOpenAI().invoke('a');
