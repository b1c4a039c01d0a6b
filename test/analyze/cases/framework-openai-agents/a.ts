import { Agent, Runner, run } from '@openai/agents';

const agent = new Agent({ name: 'a' });
await run(agent, 'a');
const runner = new Runner();
await runner.run(agent, 'b', { stream: true });
agent.asTool({});
