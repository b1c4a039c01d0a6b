import { createAgent } from 'langchain';
import { executor } from './agent';

await executor.invoke({ input: 'a' });
const agent = createAgent({ model: 'openai:gpt-4o-mini', tools: [] });
await agent.stream({ messages: [] });
