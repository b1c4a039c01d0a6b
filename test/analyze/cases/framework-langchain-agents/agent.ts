import { AgentExecutor, createToolCallingAgent } from 'langchain/agents';
import { ChatOpenAI } from '@langchain/openai';

const llm = new ChatOpenAI();
export const executor = new AgentExecutor({ agent: createToolCallingAgent({ llm, tools: [] }), tools: [] });
