import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { tool } from '@langchain/core/tools';
import { ToolNode } from '@langchain/langgraph/prebuilt';

const prompt = ChatPromptTemplate.fromTemplate('What is {topic}?');
await prompt.invoke({ topic: 'a' });
await prompt.pipe(new StringOutputParser()).invoke({ topic: 'a' });
await RunnableSequence.from([prompt, new StringOutputParser()]).stream({ topic: 'a' });
await RunnableLambda.from((text: string) => text).invoke('a');
const search = tool(async () => 'found', { name: 'search' });
await search.invoke({});
await new ToolNode([search]).invoke({ messages: [] });
