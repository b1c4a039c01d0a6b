import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { ChatOpenAI } from '@langchain/openai';

const prompt = ChatPromptTemplate.fromMessages([['human', '{question}']]);
const model = new ChatOpenAI();
const chain = prompt.pipe(model).pipe(new StringOutputParser());
await chain.invoke({ question: 'a' });
const sequence = RunnableSequence.from([{ question: new RunnablePassthrough() }, prompt, model]);
await sequence.stream('b');
const both = RunnablePassthrough.assign({ answer: chain });
await both.invoke({});
