import { defineDetected } from './detected-facts.ts';

export const openaiAgentsDetected = defineDetected({
  id: 'openai-agents',
  label: 'OpenAI Agents',
  packages: ['@openai/agents', '@openai/agents-core'],
  parts: { runner: { asks: { chat: ['run'] } } },
  classes: [{ names: ['Runner'], part: 'runner' }],
  functions: [{ names: ['run'], asks: 'chat' }],
  advice:
    "Once where the app starts: addTraceProcessor(new AmplitudeTracingProcessor()), of 'amplitude-ai/openai-agents'.",
  example: `import { Agent, run } from '@openai/agents';

const agent = new Agent({ name: 'Analyst', instructions: 'Answer in one sentence.' });
const result = await run(agent, 'What is retention?');
console.log(result.finalOutput);
`,
});
