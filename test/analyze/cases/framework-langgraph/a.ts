import { MessagesAnnotation, START, StateGraph } from '@langchain/langgraph';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI();
const ask = async (state: typeof MessagesAnnotation.State) => ({ messages: [await model.invoke(state.messages)] });
const graph = new StateGraph(MessagesAnnotation).addNode('ask', ask).addEdge(START, 'ask').compile();
await graph.invoke({ messages: [] });
await graph.getState({ configurable: { thread_id: '1' } });

const workflow = new StateGraph(MessagesAnnotation);
workflow.addNode('ask', ask);
const app = workflow.compile();
for await (const event of app.streamEvents({ messages: [] }, { version: 'v2' })) console.log(event);

await createReactAgent({ llm: model, tools: [] }).stream({ messages: [] });
