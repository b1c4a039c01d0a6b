import { Experimental_Agent as Agent, ToolLoopAgent } from 'ai';

export class Desk extends ToolLoopAgent {}
await new ToolLoopAgent({ model: 'openai/gpt-4o-mini' }).generate({ prompt: 'a' });
new Agent({ model: 'openai/gpt-4o-mini' }).stream({ prompt: 'b' });
await new Desk({ model: 'openai/gpt-4o-mini' }).generate({ prompt: 'c' });
