import { defineDetected } from './detected-facts.ts';

export const voltagentDetected = defineDetected({
  id: 'voltagent',
  label: 'VoltAgent',
  packages: ['@voltagent/core'],
  parts: { agent: { asks: { chat: ['generateText', 'streamText', 'generateObject', 'streamObject'] } } },
  classes: [{ names: ['Agent'], part: 'agent' }],
  advice:
    "Give its agents models of the AI SDK that go through amplitudeMiddleware() of 'amplitude-ai/vercel-ai', or send its spans by 'amplitude-ai/opentelemetry'.",
  example: `import { openai } from '@ai-sdk/openai';
import { Agent } from '@voltagent/core';

const agent = new Agent({ name: 'analyst', instructions: 'Answer in one sentence.', model: openai('gpt-4o-mini') });
const answer = await agent.generateText('What is retention?');
console.log(answer.text);
`,
});
