import { LMStudioClient } from '@lmstudio/sdk';
import { OpenRouter } from '@openrouter/sdk';
import { getLlama, LlamaChatSession } from 'node-llama-cpp';

await new OpenRouter().chat.send({ messages: [] });
const model = await new LMStudioClient().llm.model('m');
await model.respond('a');
const context = await (await (await getLlama()).loadModel({ modelPath: 'm' })).createContext();
await new LlamaChatSession({ contextSequence: context.getSequence() }).prompt('b');
