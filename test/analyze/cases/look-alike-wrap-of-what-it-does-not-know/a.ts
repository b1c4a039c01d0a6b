import { ChatOpenAI } from '@langchain/openai';
import { wrap } from 'amplitude-ai';
import { createDeepAgent } from 'deepagents';

const model = wrap(new ChatOpenAI());
await model.invoke('a');
await createDeepAgent({ model, tools: [] }).invoke({ messages: [] });
