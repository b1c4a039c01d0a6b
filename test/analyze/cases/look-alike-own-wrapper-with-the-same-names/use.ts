import { llm, OpenAICompat } from './llm';
llm.chat.completions.create({});
llm.messages.create('x');
new OpenAICompat().responses.create({});
