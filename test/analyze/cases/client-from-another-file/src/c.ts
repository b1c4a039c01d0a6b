import * as llm from './llm.ts';
llm.openai.chat.completions.create({});
llm.default.responses.create({});
