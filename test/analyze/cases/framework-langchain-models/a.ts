import { ChatAnthropic } from '@langchain/anthropic';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });
await model.invoke('one');
for await (const part of await model.stream('two')) console.log(part);
await model.batch(['three', 'four']);
const structured = model.withStructuredOutput({ type: 'object' });
await structured.invoke('five');
await model.bindTools([]).invoke('six');
await model.withFallbacks([new ChatAnthropic()]).invoke('seven');
await model.getNumTokens('eight');
