import { llm, model } from './lib';
model.chat.completions.create({});
llm.openai.responses.create({});
